import type { Subject } from './clauses.ts';
import type { CueMatch } from './cue-index.ts';
import type { VerbGroup } from './verb-group.ts';
import type { View } from './view.ts';

/** What speaks for or against a verb being a report, beside its word. */
export interface Evidence {
  readonly match: CueMatch;
  readonly group: VerbGroup;
  /** First token of the cue with "wants to", "declined to". */
  readonly start: number;
  readonly subject: Subject | null;
  readonly frame: string;
}

/** One reason to trust a cue less: how much of its strength is left. */
interface Doubt {
  readonly id: string;
  readonly factor: number;
  readonly holds: (view: View, evidence: Evidence) => boolean;
}

/**
 * The factors were read off the training part of PolNeAR: how often a cue in that position was annotated, against how
 * often the same words were elsewhere.
 */
const DOUBTS: readonly Doubt[] = [
  { id: 'imperative', factor: 0.5, holds: (_, e) => e.group.form === 'base' && e.subject === null },
  {
    id: 'loose-infinitive',
    factor: 0.65,
    holds: (_, e) => e.group.form === 'to' && e.start === e.group.first,
  },
  {
    id: 'joined-infinitive',
    factor: 0.85,
    holds: (_, e) => e.group.form === 'to' && e.start < e.group.first,
  },
  {
    id: 'opening-participle',
    factor: 0.7,
    holds: (view, e) => e.group.form === 'ing' && opensSentence(view, e),
  },
  {
    id: 'participle-after-noun',
    factor: 0.85,
    holds: (view, e) => e.group.form === 'ing' && follows(view, e, /^(?:NOUN|PROPN|ADP|VERB)$/),
  },
  { id: 'subject-there', factor: 0.3, holds: (view, e) => pronoun(view, e) === 'there' },
  { id: 'subject-it', factor: 0.8, holds: (view, e) => pronoun(view, e) === 'it' && !e.group.passive },
  { id: 'subject-you', factor: 0.75, holds: (view, e) => pronoun(view, e) === 'you' },
  { id: 'relative', factor: 0.85, holds: (_, e) => e.subject?.relative === true },
  {
    id: 'possible',
    factor: 0.75,
    holds: (view, e) => /^(?:may|might|can|could|should|will|must)$/.test(view.tokens[e.group.first]!.lower),
  },
  { id: 'conditional', factor: 0.85, holds: (view, e) => view.tokens[e.group.first]!.lower === 'would' },
  { id: 'passive-object', factor: 0.85, holds: (_, e) => e.group.passive && e.frame === 'object' },
];

/** The probability, from 0 to 1, that a verb in its place is the cue of an attribution. */
export function likelihood(view: View, evidence: Evidence): number {
  let score = evidence.match.entry.strength;
  for (const { factor, holds } of DOUBTS) if (holds(view, evidence)) score *= factor;
  return score;
}

function opensSentence(view: View, { start }: Evidence): boolean {
  return start === 0 || view.tokens[start - 1]!.sentence !== view.tokens[start]!.sentence;
}

function follows(view: View, { start }: Evidence, pattern: RegExp): boolean {
  return (
    start > 0 &&
    view.tokens[start - 1]!.sentence === view.tokens[start]!.sentence &&
    pattern.test(view.tokens[start - 1]!.pos)
  );
}

function pronoun(view: View, { subject }: Evidence): string | null {
  return subject && subject.last === subject.first + 1 ? view.tokens[subject.first]!.lower : null;
}

import type { Paragraph, Range } from '../record/index.ts';
import { overlaps, sentenceAt, trimRange } from '../text/index.ts';
import { type CueIndex, matchCues } from './cue-index.ts';
import type { Found } from './found.ts';
import { numberedItems } from './numbered-items.ts';
import { rangeOfTokens, type View } from './view.ts';

/**
 * Gives the clauses of a declaration or resolution the subject that stands over all of them: "The Ministers of the River States, meeting at
 * Moyra, ¶ Recalling …, ¶ 1. Condemn …; ¶ 2. Urge …", each a paragraph of its own.
 */
export function withEnactors(view: View, found: readonly Found[], cues: CueIndex): Found[] {
  const { clauses, enacted } = clausesOf(view, found);
  const verbs = enacted.flatMap((clause) => enactment(view, clause, cues) ?? []);
  if (clauses.length === 0 && verbs.length === 0) return [...found];
  const others = found.filter(({ cue }) => !verbs.some((verb) => overlaps(verb.cue, cue)));
  const sourced = others.map((one) => {
    const clause = clauses.find(({ start, end }) => start <= one.cue.start && one.cue.end <= end);
    if (!clause) return one;
    const before = view.text.slice(clause.start, one.cue.start);
    const opens = OPENS.test(before);
    const joined = /(?:,|;)?\s(?:and|or|but)(?:\s\p{Ll}+ly)?\s$/u.test(before) && isBare(view.text, one.cue);
    return opens || joined ? { ...one, source: clause.subject } : one;
  });
  return [...sourced, ...verbs].sort((a, b) => a.cue.start - b.cue.start);
}

/** "DECLARE:", a verb that is a paragraph by itself: what it enacts are the numbered paragraphs behind it. */
function enactment(view: View, { start, subject }: Clause, cues: CueIndex): Found | null {
  const { tokens, text, analysis } = view;
  const at = tokens.findIndex(
    (token) => token.start >= start && /^(?:VERB|NOUN|PROPN|ADJ|X)$/.test(token.pos),
  );
  const match = at === -1 ? undefined : matchCues(cues.verbs, tokens, at)[0];
  const sentence = sentenceAt(view.sentences, start);
  if (!match || !sentence) return null;
  const content = numberedItems(text, analysis.paragraphs.slice(sentence.paragraph + 1));
  if (content.length === 0) return null;
  return {
    source: subject,
    cue: rangeOfTokens(view, match.first, match.last),
    content,
    recipients: [],
    cited: [],
    negated: false,
    entry: match.entry,
    frame: 'clause',
    score: SURE,
    by: 'attribution/enactment',
    sentence: sentence.index,
  };
}

/** A form that is nothing else. */
const SURE = 0.9;

interface Clause extends Range {
  readonly subject: Range;
}

/** The number of a clause, and what may stand before its verb. */
const OPENS =
  /^\s*(?:\(?(?:\d{1,2}|[a-z]|[IVX]{1,5})[.)]\s*)?(?:(?:Also|Further|Hereby|Again|Once more|Deeply|Gravely|[A-Z]\p{Ll}+ly)\s+)*$/u;

const LEAST = 2;

/** The paragraphs that hang on the one before them, which opens with the subject and ends with a comma. */
function clausesOf(
  { text, analysis }: View,
  found: readonly Found[],
): { readonly clauses: readonly Clause[]; readonly enacted: readonly Clause[] } {
  const clauses: Clause[] = [];
  const enacted: Clause[] = [];
  const { paragraphs } = analysis;
  for (const [i, paragraph] of paragraphs.entries()) {
    const subject = subjectOf(text, paragraph);
    if (subject === null) continue;
    const here: Clause[] = [];
    for (const next of paragraphs.slice(i + 1)) {
      const words = text.slice(next.start, next.end);
      const isVerbAlone = /^\P{Ll}{4,60}:$/u.test(words);
      if (isVerbAlone) enacted.push({ start: next.start, end: next.end, subject });
      else if (!/[,;.:]$/.test(words)) break;
      const opens = found.some(
        ({ cue }) =>
          cue.start >= next.start && cue.end <= next.end && OPENS.test(text.slice(next.start, cue.start)),
      );
      if (opens) here.push({ start: next.start, end: next.end, subject });
      else if (!isVerbAlone && !/^\s*\(?(?:\d{1,2}|[a-z])[.)]\s|^\p{Lu}\p{Ll}+ing\b/u.test(words)) break;
    }
    if (here.length >= LEAST) clauses.push(...here);
  }
  return { clauses, enacted };
}

/** "The Presidents of Kenya and Tesseria" of the paragraph "The Presidents of Kenya and Tesseria, meeting at Moyra,". */
function subjectOf(text: string, { start, end, heading }: Paragraph): Range | null {
  const words = text.slice(start, end);
  if (heading || !/,$/.test(words) || !/^(?:The|We|Having|\p{Lu}\p{Ll}+ )/u.test(words)) return null;
  const cut = words.search(
    /,\s+(?:having|(?:\p{Ll}+ly\s+)?(?:\p{Ll}+ing|met|gathered|assembled|convened|represented|desirous|mindful))\b|,$/u,
  );
  const subject = words.slice(0, cut);
  return cut > 3 && /^(?:The|We)\b/.test(subject) ? trimRange(text, { start, end: start + cut }) : null;
}

/** "and urge": a bare verb goes on with the subject of many; "urges" with that of one. */
function isBare(text: string, { start, end }: Range): boolean {
  return /^\p{Ll}+\b/u.test(text.slice(start, end)) && !/^\p{Ll}+(?:ed|ing)\b/u.test(text.slice(start, end));
}

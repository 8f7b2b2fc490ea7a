import type { Range } from '../record/index.ts';
import type { Clauses, Subject } from './clauses.ts';
import type { CueMatch } from './cue-index.ts';
import type { Found } from './found.ts';
import { likelihood } from './likelihood.ts';
import type { VerbGroup } from './verb-group.ts';
import { rangeOfTokens } from './view.ts';

/** A verb group that may be a cue, in its sentence. */
export interface CueSite {
  readonly clauses: Clauses;
  readonly group: VerbGroup;
  /** Index of the group in `clauses.groups`. */
  readonly index: number;
  /** True for a verb group of this sentence whose verb the lexicon knows. */
  readonly isCue: (group: VerbGroup) => boolean;
}

/** What a rule found around a cue; `addressed` are the tokens that name who is spoken to. */
export interface CueParts {
  readonly subject: Subject | null;
  readonly content: readonly Range[];
  readonly frame: Found['frame'];
  readonly addressed: readonly [first: number, last: number] | null;
  readonly by: string;
}

/** Verbs that hand their infinitive on: the cue of "declined to say" is all three words. */
const CATENATIVE = new Set(
  (
    'want try attempt seek begin start continue go have need appear seem fail hesitate choose manage rush proceed ' +
    'decline refuse use like love prefer struggle get'
  ).split(' '),
);
const LEADING_ADVERB = /^(?:also|.+ly|once|again|often|never|then|later|even|still|already)$/;

/** The attribution that a verb makes with its parts. */
export function foundAt(site: CueSite, match: CueMatch, parts: CueParts): Found {
  const { clauses, group } = site;
  const { view } = clauses;
  const start = cueStart(site);
  const { subject, frame } = parts;
  return {
    source: subject && rangeOfTokens(view, subject.first, subject.last),
    cue: rangeOfTokens(view, start, Math.max(match.last, group.last)),
    content: parts.content,
    recipients: parts.addressed ? [rangeOfTokens(view, parts.addressed[0], parts.addressed[1])] : [],
    cited: [],
    negated: group.negated || withheld(site, start),
    entry: match.entry,
    frame,
    score: likelihood(view, { match, group, start, subject, frame }),
    by: parts.by,
    sentence: view.tokens[group.head]!.sentence,
  };
}

/** The first token of the cue: over "wants to", "is able to" and an adverb before it. */
function cueStart({ clauses, group, index }: CueSite): number {
  const { tokens } = clauses.view;
  let first = group.first;
  for (let at = index - 1, current = group; at >= 0 && current.form === 'to'; at--) {
    const before = clauses.groups[at]!;
    const between = current.first - before.last;
    const adjective = between === 1 && before.copula && tokens[before.last]!.pos === 'ADJ';
    if (!(between === 0 && CATENATIVE.has(tokens[before.head]!.lemma)) && !adjective) break;
    first = before.first;
    current = before;
  }
  while (
    first > clauses.first &&
    tokens[first - 1]!.pos === 'ADV' &&
    LEADING_ADVERB.test(tokens[first - 1]!.lower)
  ) {
    first--;
  }
  return first;
}

/** "declined to comment on", "did not want to say": the expression itself is held back. */
function withheld({ clauses, group }: CueSite, start: number): boolean {
  for (let at = start; at < group.first; at++) {
    const { lemma, lower } = clauses.view.tokens[at]!;
    if (
      /^(?:decline|refuse|fail)$/.test(lemma) ||
      /^(?:not|n't|never|unwilling|reluctant|unable)$/.test(lower)
    ) {
      return true;
    }
  }
  return false;
}

import type { Range } from '../record/index.ts';
import { trimRange } from '../text/index.ts';
import type { Clauses, Subject } from './clauses.ts';
import { contentRange } from './content-range.ts';
import { type CueIndex, matchCues } from './cue-index.ts';
import type { Found } from './found.ts';
import { subjectAfter } from './subject-after.ts';
import { rangeOfTokens } from './view.ts';

/** The attributions whose cue is a phrase beside the clause: "according to the ministry", "in the words of the envoy". */
export function adjunctCues(clauses: Clauses, cues: CueIndex): Found[] {
  const found: Found[] = [];
  for (let at = clauses.first; at < clauses.last; at++) {
    for (const { entry, last } of matchCues(cues.adjuncts, clauses.view.tokens, at)) {
      const source = entry.phrase.includes('*')
        ? possessor(clauses, at + 1, last - 1)
        : subjectAfter(clauses, last);
      if (source && isStandard(clauses, source)) continue;
      const content = source && adjunctContent(clauses, at, Math.max(last, source.last));
      if (!source || !content) continue;
      found.push({
        source: rangeOfTokens(clauses.view, source.first, source.last),
        cue: rangeOfTokens(clauses.view, at, last),
        content,
        recipients: [],
        cited: [],
        negated: false,
        entry,
        frame: 'adjunct',
        score: entry.strength,
        by: 'attribution/adjunct',
        sentence: clauses.view.tokens[at]!.sentence,
      });
      break;
    }
  }
  return found;
}

/** "in [the court]'s view", "in [her] words". */
function possessor({ view }: Clauses, first: number, last: number): Subject {
  const marked = view.tokens[last - 1]!.lower === "'s";
  return { first, last: marked ? last - 1 : last, relative: false };
}

/** "according to the rules", "according to plan": nobody speaks. */
function isStandard({ view }: Clauses, { first, last }: Subject): boolean {
  return view.tokens
    .slice(first, Math.min(last, first + 4))
    .some(({ lemma, pos }) => pos !== 'PROPN' && STANDARD.has(lemma));
}

const STANDARD = new Set(
  'rule plan schedule custom tradition procedure standard principle size ability need taste protocol'.split(
    ' ',
  ),
);

/** The clause around the phrase, in one or two pieces. */
function adjunctContent(clauses: Clauses, first: number, last: number): Range[] | null {
  const before = pieceBefore(clauses, first);
  const after = pieceAfter(clauses, last, before !== null);
  const pieces = [before, after].filter((p) => p !== null);
  return pieces.length > 0 ? pieces : null;
}

function pieceBefore(clauses: Clauses, first: number): Range | null {
  const { view } = clauses;
  if (first <= clauses.first) return null;
  const level = view.speechAt[first];
  const speech = view.speech[view.speechAt[first - 1]!];
  let start = clauses.first;
  if (speech && view.speechAt[first - 1] !== level) return trimRange(view.text, speech);
  while (start < first && view.speechAt[start] !== level && level !== -1) start++;
  const opening = view.tokens[start]!;
  if (/^(?:but|and|still|meanwhile|however|yet)$/.test(opening.lower)) start++;
  if (start >= first) return null;
  const range = trimRange(view.text, rangeOfTokens(view, start, first));
  return range && range.end - range.start > 8 ? range : null;
}

function pieceAfter(clauses: Clauses, last: number, hasBefore: boolean): Range | null {
  const { view } = clauses;
  const next = view.tokens[last];
  if (!next || last >= clauses.last || last + 1 >= clauses.last) return null;
  if (
    hasBefore &&
    (next.lower !== ',' || !/^(?:PRON|NOUN|PROPN|DET|AUX|VERB|ADJ|NUM|ADP)$/.test(view.tokens[last + 1]!.pos))
  )
    return null;
  if (hasBefore && view.tokens[last + 1]!.pos === 'ADP') return null;
  return contentRange(clauses, next.lower === ',' ? last + 1 : last, clauses.last);
}

import type { ClauseContext, Clauses } from './clauses.ts';
import { leavesPlace, type Place, placeOf } from './cue-place.ts';
import { finiteAt } from './group-at.ts';
import { handsOver, leavesContent } from './hand-over.ts';
import { fullPhraseEnd } from './noun-phrase.ts';

const TURN = /^(?:and|but|while|though|although|whereas|yet)$/;
const FURTHER = /^(?:particularly|especially|including|notably|such)$/;

/** One past the last token of the content that begins at token `from`: the end of its clause, seen without a parser. */
export function clauseEnd(clauses: Clauses, from: number, context: ClauseContext): number {
  const { view } = clauses;
  const { tokens } = view;
  const level = startsSpeech(clauses, from) ? -1 : view.speechAt[from]!;
  const limit = stopAtLevel(clauses, from, level);
  const place = placeOf(clauses, context);
  let brackets = 0;
  let { object } = context;
  for (let at = from + 1; at < limit; at++) {
    if (level === -1 && view.speechAt[at] !== -1) continue;
    const { lower, pos } = tokens[at]!;
    if (lower === '(') brackets++;
    if (lower === ')' && --brackets < 0) return at;
    if (brackets > 0) continue;
    if (endsHere(clauses, at, from, { place, context })) return at;
    if (!object) continue;
    // "existing agreements, particularly in trade, energy and water" goes on about the same thing.
    if (pos === 'PUNCT' && FURTHER.test(tokens[at + 1]?.lower ?? '')) object = false;
    else if (pos === 'PUNCT' ? !continuesList(clauses, at, limit) : endsObject(clauses, at)) return at;
  }
  return limit;
}

function endsHere(
  clauses: Clauses,
  at: number,
  from: number,
  { place, context }: { readonly place: Place; readonly context: ClauseContext },
): boolean {
  const { lower, pos } = clauses.view.tokens[at]!;
  if (lower === ';' || (place !== 'main' && leavesPlace(clauses, at, from, place))) return true;
  if (pos !== 'PUNCT' && !TURN.test(lower)) return false;
  return handsOver(clauses, at, context) || leavesContent(clauses, at, from, context);
}

function startsSpeech(clauses: Clauses, at: number): boolean {
  const { speechAt } = clauses.view;
  return speechAt[at] !== -1 && (at === 0 || speechAt[at] !== speechAt[at - 1]);
}

/** Inside a quotation the clause ends with it at the latest. */
function stopAtLevel(clauses: Clauses, from: number, level: number): number {
  if (level === -1) return clauses.last;
  let at = from;
  while (at < clauses.last && clauses.view.speechAt[at] === level) at++;
  return at;
}

/** "condemned the raid as he left": what dates the telling is no part of the object. */
function endsObject(clauses: Clauses, at: number): boolean {
  const { lower } = clauses.view.tokens[at]!;
  if (/^(?:when|while|after|before|because|since|until|although|though|if)$/.test(lower)) return true;
  if (lower !== 'as') return false;
  const end = fullPhraseEnd(clauses.view.tokens, at + 1, clauses.last);
  return end > at + 1 && finiteAt(clauses, end);
}

/** ", the raid, and the siege": another noun phrase follows that ends at a comma, at "and" or at the end of the clause. */
function continuesList(clauses: Clauses, comma: number, limit: number): boolean {
  const { tokens } = clauses.view;
  if (tokens[comma]!.lower !== ',') return /^["“”'’`]+$/.test(tokens[comma]!.lower);
  let at = comma + 1;
  if (/^(?:and|or)$/.test(tokens[at]?.lower ?? '')) at++;
  const end = fullPhraseEnd(tokens, at, limit);
  if (end === at) return false;
  return end >= limit || /^(?:,|\.|and|or)$/.test(tokens[end]!.lower);
}

import type { Range, Token } from '../record/index.ts';
import { firstEndingAfter, trimRange } from '../text/index.ts';
import { CARRYING } from './carried.ts';
import type { Found } from './found.ts';
import { rangeOfTokens, type View } from './view.ts';

/** Words for those who can be relied on; a name can be, too. */
const RELIABLE = new Set(
  (
    'official source statement report ministry spokesman spokeswoman spokesperson agency document person people diplomat ' +
    'witness expert letter memo outlet newspaper paper media television radio channel website police army government ' +
    'analyst adviser advisor minister account study survey poll office press record interview insider'
  ).split(' '),
);

/**
 * Turns "…, the Courier reported, citing a ministry statement" from two attributions into one that cites, and finds
 * "in a statement carried by the agency". What is cited as a reason ("citing the drought") stays a content.
 */
export function withCited(view: View, found: readonly Found[]): Found[] {
  const result: Found[] = [];
  /** "The Courier, citing officers, reported": whom the verb behind rests on. */
  const waiting = new Map<Found, readonly Range[]>();
  found.forEach((one, at) => {
    const last = result.at(-1);
    const named = last && citesFor(view, one, last);
    const next = found[at + 1];
    const ahead = next && !named ? citesFor(view, one, next) : null;
    if (last && named) result[result.length - 1] = { ...last, cited: [...last.cited, ...named] };
    else if (next && ahead && one.cue.end < next.cue.start) waiting.set(next, ahead);
    else result.push({ ...one, cited: [...one.cited, ...(waiting.get(one) ?? [])] });
  });
  return result.map((one) => withCarrier(view, one));
}

/** The sources that `one` names, when it is a "citing" of the attribution before it. */
function citesFor(view: View, one: Found, before: Found): Range[] | null {
  if (one.sentence !== before.sentence || !/^(?:cite|quote)$/.test(one.entry?.phrase ?? '')) return null;
  if (!/^(?:citing|quoting)$/i.test(view.text.slice(one.cue.start, one.cue.end))) return null;
  if (!sameRange(one.source, before.source)) return null;
  const content = one.content[0];
  return content && isReliable(view, content) ? [content] : null;
}

function sameRange(a: Range | null, b: Range | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}

function isReliable(view: View, range: Range): boolean {
  for (let at = firstEndingAfter(view.tokens, range.start); at < view.tokens.length; at++) {
    const token = view.tokens[at]!;
    if (token.start >= range.end || token.pos === 'VERB') return false;
    if (token.pos === 'PROPN' || RELIABLE.has(token.lemma) || RELIABLE.has(token.lower)) return true;
  }
  return false;
}

/** "said in a statement carried by the agency", "In remarks published by the Ledger, she said": outside the content, in the cue's sentence. */
function withCarrier(view: View, one: Found): Found {
  if (one.frame === 'adjunct' || one.frame === 'noun') return one;
  const carrier = carrierBefore(view, one) ?? carrierBehind(view, one);
  return carrier ? { ...one, cited: [...one.cited, carrier] } : one;
}

/** In the phrase that opens the sentence and ends with a comma before the source. */
function carrierBefore(view: View, { source, cue, sentence }: Found): Range | null {
  if (source === null || source.start >= cue.start) return null;
  const { first } = view.sentences[sentence]!;
  const until = firstEndingAfter(view.tokens, source.start) - 1;
  if (view.tokens[first]?.lower !== 'in' || view.tokens[until]?.text !== ',') return null;
  for (let at = first; at < until; at++) {
    const carrier = carrierAt(view, at, until);
    if (carrier) return carrier;
  }
  return null;
}

function carrierBehind(view: View, { cue, content, sentence }: Found): Range | null {
  const { last } = view.sentences[sentence]!;
  for (let at = firstEndingAfter(view.tokens, cue.end); at + 2 < last; at++) {
    const token = view.tokens[at]!;
    if (content.some((range) => range.start <= token.start && token.start < range.end)) return null;
    const carrier = carrierAt(view, at, last);
    if (carrier) return carrier;
  }
  return null;
}

/** The agent of a participle at a place, before `last`. */
function carrierAt(view: View, at: number, last: number): Range | null {
  if (!CARRYING.test(view.tokens[at]!.lower) || view.tokens[at + 1]?.lower !== 'by') return null;
  const end = nameEnd(view.tokens, at + 2, last);
  return end > at + 2 ? trimRange(view.text, rangeOfTokens(view, at + 2, end)) : null;
}

/** One past the words that name somebody from `first` on: "the official agency", "Radio Nacional de Chile". */
function nameEnd(tokens: readonly Token[], first: number, last: number): number {
  let end = first;
  for (let at = first; at < last; at++) {
    const { pos, lower } = tokens[at]!;
    if (/^(?:NOUN|PROPN|NUM|X)$/.test(pos)) end = at + 1;
    else if (pos === 'DET' && at > first) break;
    else if (!/^(?:DET|ADJ)$/.test(pos) && !/^(?:of|de|and|'s|-|&)$/.test(lower)) break;
  }
  return end;
}

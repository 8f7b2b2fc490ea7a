import type { Token } from '../record/index.ts';
import { type ClauseView, groupHolding, nextLoud } from './clause-view.ts';

/** What follows a trigger, cut at its prepositions: tokens `[first, last)` after `name` ("object" before the first). */
export interface Slot {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

const CUTS_CLAUSE = new Set([
  'after',
  'before',
  'while',
  'as',
  'because',
  'when',
  'since',
  'although',
  'though',
  'amid',
  'following',
  'during',
  'despite',
  'where',
  'whereas',
]);
const PLACES = new Set([
  'with',
  'on',
  'upon',
  'against',
  'from',
  'of',
  'for',
  'in',
  'into',
  'at',
  'over',
  'between',
  'by',
  'toward',
  'towards',
  'to',
  'across',
  'inside',
  'along',
  'among',
  'about',
  'through',
  'that',
  'within',
  'outside',
  'near',
  'under',
]);

const QUANTITY =
  /^(?:dozens|scores|hundreds|thousands|millions|some|many|most|several|all|both|number|majority|group|members|part)$/;

/**
 * The stretches after a trigger that ends before token `from`, up to the end of its clause: an end mark, a word like
 * "after" or "while", or a second verb of the same subject ("accused Pakistan … **and expelled** two diplomats").
 */
export function slotsAfter(view: ClauseView, from: number): Slot[] {
  const slots: Slot[] = [];
  const end = clauseEnd(view, from);
  let name = 'object';
  let first = from;
  for (let at = from; at < end; at++) {
    const token = view.tokens[at]!;
    if (view.quiet[at - view.first] || !PLACES.has(token.lower) || token.pos === 'DET' || counts(view, at))
      continue;
    if (at > first) slots.push({ name, first, last: at });
    name = token.lower;
    first = at + 1;
  }
  if (end > first) slots.push({ name, first, last: end });
  return slots;
}

/** "at least four", "up to 20", "over 300", "dozens of", "one of": words of a number, not of a place. */
function counts(view: ClauseView, at: number): boolean {
  const { lower } = view.tokens[at]!;
  const next = view.tokens[at + 1];
  const before = view.tokens[at - 1];
  if (lower === 'of') return before !== undefined && (before.pos === 'NUM' || QUANTITY.test(before.lower));
  if (lower === 'at') return /^(?:least|most)$/.test(next?.lower ?? '');
  if (lower === 'to') return before?.lower === 'up' && next?.pos === 'NUM';
  return /^(?:over|about|under)$/.test(lower) && next?.pos === 'NUM';
}

/** Index of the token that ends the clause which goes on at `from`. */
export function clauseEnd(view: ClauseView, from: number): number {
  for (let at = from; at < view.last; at++) {
    const token = view.tokens[at]!;
    if (/^[;:—–.!?]$/.test(token.text)) return at;
    if (at > from && CUTS_CLAUSE.has(token.lower) && !isName(token) && !isRole(view, at)) return at;
    if (at > from && token.pos === 'CCONJ' && /^(?:and|but|yet)$/.test(token.lower) && joinsVerb(view, at))
      return at;
    if (at > from && token.text === ',' && (joinsSubject(view, at) || opensRelative(view, at))) return at;
  }
  return view.last;
}

/** "… and expelled", "… but also refused". */
function joinsVerb(view: ClauseView, at: number): boolean {
  const group = groupHolding(view, nextLoud(view, at + 1));
  return group !== null && (group.form === 'finite' || (group.form === 'bare' && group.mood === 'plain'));
}

/** ", which the two states signed". */
function opensRelative(view: ClauseView, comma: number): boolean {
  return /^(?:which|who|whose|where|whom)$/.test(view.tokens[comma + 1]?.lower ?? '');
}

/** ", the agency said": a comma before a noun phrase and a verb of speech that ends the sentence. */
function joinsSubject(view: ClauseView, at: number): boolean {
  for (let next = at + 1; next < view.last && next < at + 12; next++) {
    if (view.tokens[next]!.text === ',') return false;
    if (/^(?:said|says|reported|reports|added|told|announced|confirmed)$/.test(view.tokens[next]!.lower))
      return true;
    if (groupHolding(view, next)) return false;
  }
  return false;
}

/** "as human shields", "as a deception": the word for what something is taken for begins no clause. */
function isRole(view: ClauseView, at: number): boolean {
  const next = view.tokens[nextLoud(view, at + 1)];
  return (
    view.tokens[at]!.lower === 'as' &&
    next !== undefined &&
    (/^(?:ADJ|NOUN)$/.test(next.pos) || /^an?$/.test(next.lower))
  );
}

function isName(token: Token): boolean {
  return token.pos === 'PROPN';
}

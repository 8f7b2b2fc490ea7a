import type { Token } from '../record/index.ts';
import { wordStem } from './word-stem.ts';

/** A number with what it counts: `{ value: 4000, unit: 'troop' }`; money has the unit of its currency. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** The capitalised adjective before what is counted: "Kenyan" of "three Kenyan surveyors". */
  readonly whose: string | null;
  readonly text: string;
}

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  dozen: 12,
};
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'usd',
  us$: 'usd',
  usd: 'usd',
  dollar: 'usd',
  dollars: 'usd',
  '€': 'eur',
  eur: 'eur',
  euro: 'eur',
  euros: 'eur',
  '£': 'gbp',
  pounds: 'gbp',
  '¥': 'jpy',
  yen: 'jpy',
  yuan: 'cny',
  '%': 'percent',
  percent: 'percent',
};

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/**
 * The numbers of some words, with their units. Years, days of a month and the two of "the two leaders" are none.
 *
 * @example quantitiesIn(tokens) // [{ value: 1e9, unit: 'usd', whose: null, text: '$1 billion' }] for "another $1 billion"
 */
export function quantitiesIn(
  tokens: readonly Token[],
  states: ReadonlyMap<number, string> = new Map(),
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const value = readNumber(tokens[at]!);
    if (value === null) continue;
    let last = at;
    let amount = value;
    for (
      let scale = SCALES[tokens[last + 1]?.lower ?? ''];
      scale;
      scale = SCALES[tokens[last + 1]?.lower ?? '']
    ) {
      amount *= scale;
      last++;
    }
    const unit = unitAt(tokens, at, last);
    if (unit !== null)
      found.push({
        value: amount,
        unit,
        whose: whoseAt(tokens, last + 1, states),
        text: textOf(tokens, at, last),
      });
    at = last;
  }
  return found;
}

function readNumber(token: Token): number | null {
  const small = SMALL.indexOf(token.lower);
  if (small > 2) return small;
  const tens = TENS.indexOf(token.lower);
  if (tens >= 0) return 20 + 10 * tens;
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(token.text)) return null;
  return Number(token.text.replaceAll(',', ''));
}

function unitAt(tokens: readonly Token[], first: number, last: number): string | null {
  const before = CURRENCIES[tokens[first - 1]?.lower ?? ''];
  if (before) return before;
  let counted: string | null = null;
  for (let at = last + 1; at <= last + 4 && at < tokens.length; at++) {
    const token = tokens[at]!;
    const currency = token.lower === 'cent' ? 'percent' : CURRENCIES[token.lower];
    if (currency) return currency;
    // "4,000 of its troops", "12 detained sailors": the first noun is counted.
    if (token.pos === 'NOUN') {
      counted = wordStem(token.lemma.toLowerCase(), false);
      break;
    }
    // "27 Indian fishermen", but not "12 July".
    if (token.pos === 'PUNCT' || token.pos === 'VERB' || MONTH.test(token.lower)) break;
  }
  return counted;
}

function whoseAt(tokens: readonly Token[], at: number, states: ReadonlyMap<number, string>): string | null {
  const state = states.get(tokens[at]?.start ?? -1);
  if (state !== undefined) return state;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || next?.pos !== 'NOUN' || !/^\p{Lu}/u.test(token.text) || token.pos === 'NOUN') return null;
  return wordStem(token.lower, true);
}

function textOf(tokens: readonly Token[], first: number, last: number): string {
  const from = CURRENCIES[tokens[first - 1]?.lower ?? ''] ? first - 1 : first;
  const words = tokens.slice(from, last + 1).map((token) => token.text);
  return words.join(' ').replace(/^([$€£¥]) /u, '$1');
}

import type { Diagnostic } from '../record/index.ts';
import type { AccountInput, CompareOptions } from './account-input.ts';

const TITLES = new Set('president prime foreign minister secretary the of and king queen mr mrs'.split(' '));

/** What a reader should know before trusting the table: two calls, one text, nothing to compare, another language. */
export function diagnose(a: AccountInput, b: AccountInput, options: CompareOptions): Diagnostic[] {
  const found = [...(options.diagnostics ?? [])];
  const add = (rule: string, message: string) => {
    found.push({ rule: `comparison/${rule}`, message, span: null });
  };
  const same = a.document !== b.document && a.document.text === b.document.text;
  if (same) add('same-account', 'The two texts are identical: this is one account, given twice.');
  const clash = interactionClash(a, b);
  if (clash !== null) add('different-interactions', clash);
  for (const account of [a, b].filter((x) => x.claimed.claims.length === 0))
    add(
      'no-claims',
      `No claims were found in ${nameOf(account)}; nothing can be said of what it leaves out.`,
    );
  for (const { document } of [a, b]) {
    const { language } = document;
    if (language !== null && !/^en\b/u.test(language))
      add('language', `${document.input} is in ${language}; claims are cut and compared in English only.`);
  }
  return found.sort((x, y) => compareText(x.rule, y.rule) || compareText(x.message, y.message));
}

/** The dates or the participants that the two accounts give cannot be of one interaction; null when they can. */
function interactionClash(a: AccountInput, b: AccountInput): string | null {
  const [fromA, fromB] = [a.told, b.told];
  if (!fromA || !fromB) return null;
  const [dates, people] = [
    [fromA.date, fromB.date],
    [fromA.participants, fromB.participants],
  ] as const;
  if (datesClash(...(dates as [string | null, string | null])))
    return `The accounts date the interaction differently: ${sorted(dates).join(' and ')}.`;
  const known = people[0].length > 1 && people[1].length > 1;
  const [keysA, keysB] = [sideKeys(a, people[0]), sideKeys(b, people[1])];
  const shared = [...keysA].some((key) => keysB.has(key)) || names(b, keysA) || names(a, keysB);
  if (known && !shared)
    return `The accounts name no participant in common: ${sorted(people.map((list) => list.join(', '))).join(' and ')}.`;
  return null;
}

/** True when an account's text uses one of these words, whoever it takes for the participants. */
function names(account: AccountInput, words: ReadonlySet<string>): boolean {
  return account.analysis.tokens.some((token) => token.pos === 'PROPN' && words.has(plainly(token.text)));
}

function plainly(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** What participants may be known by: their countries, and the words of their names without accents. */
function sideKeys(account: AccountInput, participants: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const name of participants) {
    const actor = account.cast?.actors.find((one) => one.name === name);
    if (actor?.country) keys.add(actor.country);
    for (const word of plainly(name).match(/[\p{L}]{3,}/gu) ?? []) if (!TITLES.has(word)) keys.add(word);
  }
  return keys;
}

/** Whole days more than one apart clash: a call at midnight has two dates. Looser dates clash by year and month. */
function datesClash(x: string | null, y: string | null): boolean {
  if (x === null || y === null || /[~?%/]/u.test(x + y)) return false;
  const days = [x, y].map((date) =>
    /^\d{4}-\d\d-\d\d$/u.test(date) ? Date.parse(date) / 864e5 : Number.NaN,
  );
  if (days.every((day) => !Number.isNaN(day))) return Math.abs(days[0]! - days[1]!) > 1;
  const length = Math.min(x.length, y.length);
  return x.slice(0, length) !== y.slice(0, length);
}

function nameOf(account: AccountInput): string {
  return account.party ? `the account of ${account.party}` : account.document.input;
}

function sorted(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null).sort(compareText);
}

function compareText(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

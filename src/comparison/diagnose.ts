import type { Diagnostic } from '../record/index.ts';
import type { AccountInput, CompareOptions } from './account-input.ts';

const TITLES = new Set('president prime foreign minister secretary the of and king queen mr mrs'.split(' '));

/** What a reader should know before trusting the table: two calls, one text, nothing to compare, another language. */
export function diagnose(a: AccountInput, b: AccountInput, options: CompareOptions): Diagnostic[] {
  return diagnoseAll([a, b], options);
}

/** The same of several accounts, each said once. */
export function diagnoseAll(accounts: readonly AccountInput[], options: CompareOptions): Diagnostic[] {
  const clashes = couplesOf(accounts).flatMap(([a, b]) => {
    const clash = interactionClash(a, b);
    const whose = accounts.length > 2 ? `${a.document.input} and ${b.document.input}: ` : '';
    return clash === null ? [] : [found('different-interactions', `${whose}${clash}`)];
  });
  return sortedOnce([...(options.diagnostics ?? []), ...aboutTexts(accounts), ...clashes]);
}

/** Versions of one account may well be dated apart: only what the texts are is said of them. */
export function diagnoseVersions(versions: readonly AccountInput[]): Diagnostic[] {
  return sortedOnce(aboutTexts(versions));
}

function aboutTexts(accounts: readonly AccountInput[]): Diagnostic[] {
  const same = couplesOf(accounts)
    .filter(([a, b]) => a.document !== b.document && a.document.text === b.document.text)
    .map(() => found('same-account', 'The two texts are identical: this is one account, given twice.'));
  const empty = accounts
    .filter(({ claimed }) => claimed.claims.length === 0)
    .map((account) =>
      found(
        'no-claims',
        `No claims were found in ${nameOf(account)}; nothing can be said of what it leaves out.`,
      ),
    );
  const foreign = accounts.flatMap(({ document: { language, input } }) =>
    language === null || /^en\b/u.test(language) ? [] : [found('language', notEnglish(input, language))],
  );
  return [...same, ...empty, ...foreign];
}

function notEnglish(input: string, language: string): string {
  const [code] = /^[a-z]{2,3}/iu.exec(language) ?? [];
  const name = (code && new Intl.DisplayNames(['en'], { type: 'language' }).of(code)) ?? language;
  return `${input} is in ${name}; claims are cut and compared in English only, so what counts as left out here may be said in ${name}. Give an English version of it.`;
}

function found(rule: string, message: string): Diagnostic {
  return { rule: `comparison/${rule}`, message, span: null };
}

function couplesOf(accounts: readonly AccountInput[]): [AccountInput, AccountInput][] {
  return accounts.flatMap((a, at) => accounts.slice(at + 1).map((b): [AccountInput, AccountInput] => [a, b]));
}

function sortedOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const once = new Map(diagnostics.map((one) => [JSON.stringify(one), one]));
  return [...once.values()].sort((x, y) => compareText(x.rule, y.rule) || compareText(x.message, y.message));
}

/** The dates, the participants or all the countries that the two accounts name cannot be of one interaction; null when they can. */
export function interactionClash(a: AccountInput, b: AccountInput): string | null {
  const dates = [a.told?.date ?? null, b.told?.date ?? null] as const;
  if (datesClash(...dates))
    return `The accounts date the interaction differently: ${sorted(dates).join(' and ')}.`;
  const people = [a.told?.participants ?? [], b.told?.participants ?? []] as const;
  const known = people[0].length > 1 && people[1].length > 1;
  const [keysA, keysB] = [sideKeys(a, people[0]), sideKeys(b, people[1])];
  const shared = [...keysA].some((key) => keysB.has(key)) || names(b, keysA) || names(a, keysB);
  if (known && !shared)
    return `The accounts name no participant in common: ${sorted(people.map((list) => list.join(', '))).join(' and ')}.`;
  const [countriesA, countriesB] = [countriesOf(a), countriesOf(b)];
  const apart = countriesA.size > 1 && countriesB.size > 1 && !anyIn(countriesA, countriesB);
  if (apart)
    return `The accounts name no country in common: ${sorted([countriesA, countriesB].map((all) => [...all].sort().join(', '))).join(' and ')}.`;
  return null;
}

/** The countries of all whom an account names: both sides of a call are among them, whatever it calls them. */
function countriesOf({ cast }: AccountInput): Set<string> {
  return new Set(cast?.actors.flatMap(({ country }) => country ?? []));
}

function anyIn(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((one) => others.has(one));
}

/** True when an account's text uses one of these words, whoever it takes for the participants. */
function names(account: AccountInput, words: ReadonlySet<string>): boolean {
  return account.analysis.tokens.some(
    ({ pos, text }) =>
      pos === 'PROPN' &&
      plainly(text)
        .split(/\s+/u)
        .some((word) => words.has(word)),
  );
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

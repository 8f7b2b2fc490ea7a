import type { ComparedAccount, Comparison, Side } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';

/**
 * What to call the two sides; see {@link accountNames}.
 *
 * @example partyNames(comparison) // { a: 'Velmora', b: 'Ostrany' }
 */
export function partyNames(comparison: Comparison): Readonly<Record<Side, string>> {
  const [a, b] = accountNames(comparison.accounts);
  return { a: a!, b: b! };
}

/**
 * What to call accounts. A party key in lower case gets the spelling that its document uses; an account of no one party is
 * a joint statement where its title says so, else called by its publisher, else "account c". Those of one name are told apart
 * by their letters.
 *
 * @example accountNames(accounts) // ['Velmora', 'Ostrany', 'joint statement']
 */
export function accountNames(accounts: readonly ComparedAccount[]): readonly string[] {
  const names = accounts.map((account, at) => partyName(account, accountLetter(at)));
  return names.map((name, at) =>
    names.filter((other) => other === name).length > 1 ? `${name} (${accountLetter(at)})` : name,
  );
}

/** a, b, c …; from the 27th on a number. */
export function accountLetter(at: number): string {
  return at < 26 ? String.fromCodePoint(97 + at) : `${at + 1}`;
}

function partyName(account: ComparedAccount, side: string): string {
  const { party, document } = account;
  if (party === null && /\bjoint\b/iu.test(document.title ?? '')) return 'joint statement';
  if (party === null) return shown(document.publisher) ?? `account ${side}`;
  const key = shown(party) ?? `account ${side}`;
  if (key !== key.toLowerCase()) return key;
  const spelling = spellingIn(document.text, key) ?? spellingIn(document.publisher ?? '', key);
  return spelling ?? key.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}

/** The first place where the text spells the key with a capital, as whole words. */
function spellingIn(text: string, key: string): string | null {
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').exec(text);
  return found !== null && found[0] !== key ? found[0] : null;
}

function shown(text: string | null): string | null {
  const line = cleanLine(text ?? '');
  return line === '' ? null : line;
}

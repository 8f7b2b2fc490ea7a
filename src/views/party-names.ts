import type { ComparedAccount, Comparison, Side } from '../record/index.ts';
import { cleanLine } from './clean-text.ts';

/**
 * What to call the two sides. A party key in lower case gets the spelling that its document uses; an unknown party is
 * called by its publisher, else "account a". Two sides of one name are told apart by their letter.
 *
 * @example partyNames(comparison) // { a: 'Velmora', b: 'Ostrany' }
 */
export function partyNames(comparison: Comparison): Readonly<Record<Side, string>> {
  const a = partyName(comparison.accounts[0], 'a');
  const b = partyName(comparison.accounts[1], 'b');
  return a === b ? { a: `${a} (a)`, b: `${b} (b)` } : { a, b };
}

function partyName(account: ComparedAccount, side: Side): string {
  const { party, document } = account;
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

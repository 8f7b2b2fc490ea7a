import type { ClaimOfMany, ComparisonOfMany, PairRelation } from '../record/index.ts';
import { accountLetter } from './party-names.ts';
import { relationGlyph } from './relation-words.ts';

/**
 * Several accounts in one sentence, made only from the table.
 *
 * @example manySummary(comparison, ['Velmora', 'Ostrany', 'joint statement'])
 * // 'Of 9 claims all three accounts make 2; Velmora alone makes 3, Ostrany alone 1; joint statement leaves out 1 that all others make.'
 */
export function manySummary({ claims, accounts }: ComparisonOfMany, names: readonly string[]): string {
  if (claims.length === 0) return 'No claims were found in any account.';
  const speaking = claims.map(({ spans }) => spans.map((side) => side.length > 0));
  const made = (kind: (row: readonly boolean[], at: number) => boolean, at: number) =>
    speaking.filter((row) => kind(row, at)).length;
  const count = (row: readonly boolean[]) => row.filter(Boolean).length;
  const all = speaking.filter((row) => count(row) === accounts.length).length;
  const alone = names.flatMap((name, at) => {
    const number = made((row) => row[at]! && count(row) === 1, at);
    return number === 0 ? [] : [`${name} alone makes ${number}`];
  });
  const missing = names.flatMap((name, at) => {
    const number = made((row) => !row[at] && count(row) === accounts.length - 1, at);
    return number === 0 ? [] : [`${name} leaves out ${number} that all others make`];
  });
  const head = `Of ${claims.length === 1 ? '1 claim' : `${claims.length} claims`} all ${number(accounts.length)} accounts make ${all === 0 ? 'none' : all}`;
  return `${[head, ...[alone.join(', '), missing.join(', ')].filter((part) => part !== '')].join('; ')}.`;
}

function number(count: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six'][count] ?? `${count}`;
}

/** How the accounts that speak relate, two by two: `a = b`, `a > c`. Empty where fewer than two speak. */
export function pairSigns({
  pairs,
}: ClaimOfMany): readonly { readonly sign: string; readonly pair: PairRelation }[] {
  return pairs
    .filter(({ relation }) => relation !== 'only-a' && relation !== 'only-b')
    .map((pair) => ({
      sign: `${accountLetter(pair.a)} ${relationGlyph(pair.relation, pair.stronger)} ${accountLetter(pair.b)}`,
      pair,
    }));
}

/** The accounts that say nothing of a matter, as letters. */
export function silentOn({ spans }: ClaimOfMany): readonly string[] {
  return spans.flatMap((side, at) => (side.length === 0 ? [accountLetter(at)] : []));
}

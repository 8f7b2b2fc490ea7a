import type { Comparison } from '../record/index.ts';
import { countRelations } from './count-relations.ts';
import { partyNames } from './party-names.ts';

/**
 * The comparison in one sentence, made only from the table's counts.
 *
 * @example summarySentence(comparison)
 * // 'Of 9 claims the accounts share 3, differ in force on 1 and in content on 1; Velmora alone makes 2, Ostrany alone 2.'
 */
export function summarySentence(comparison: Comparison): string {
  const total = comparison.claims.length;
  if (total === 0) return 'No claims were found in either account.';
  const [shared, force, content, onlyA, onlyB] = countRelations(comparison).map((c) => c.count);
  const names = partyNames(comparison);
  const both = [shared ? `share ${shared}` : 'share none', ...differences(force!, content!)];
  const alone = [
    ...(onlyA ? [`${names.a} alone makes ${onlyA}`] : []),
    ...(onlyB ? [`${names.b} alone ${onlyA ? '' : 'makes '}${onlyB}`] : []),
  ];
  const head = `Of ${total === 1 ? '1 claim' : `${total} claims`} the accounts ${joined(both)}`;
  return `${alone.length ? `${head}; ${alone.join(', ')}` : head}.`;
}

function differences(force: number, content: number): readonly string[] {
  if (force && content) return [`differ in force on ${force} and in content on ${content}`];
  if (force) return [`differ in force on ${force}`];
  return content ? [`differ in content on ${content}`] : [];
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 || parts[1]!.includes(' and ') ? parts.join(', ') : parts.join(' and ');
}

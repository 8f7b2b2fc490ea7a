import { createHash } from 'node:crypto';

/**
 * A stable id from what makes the record what it is: the same parts give the same id, in any run.
 *
 * Twelve hexadecimal digits tell the records of one document apart; among millions of documents take twenty-four.
 *
 * @example stableId('doc', ['https://example.org/a', 'text']) // 'doc-5f1c0a9be3d2'
 */
export function stableId(prefix: string, parts: readonly string[], digits = 12): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return `${prefix}-${hash.digest('hex').slice(0, digits)}`;
}

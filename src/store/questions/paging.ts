import { UsageError } from '../../record/index.ts';
import type { Page, Paging } from './questions.ts';

const USUAL = 50;
const MOST = 1000;

/** @throws UsageError for a limit that is none. */
export function limitOf({ limit = USUAL }: Paging): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    throw new UsageError(`a page has 1 to ${MOST} rows, not ${limit}`);
  return limit;
}

/**
 * Where the page before ended: what its last row is ordered by. Null for the first page.
 *
 * @throws UsageError for a text that is no cursor of this question.
 */
export function cursorOf(question: string, { after }: Paging, length: number): readonly string[] | null {
  if (after === undefined || after === null) return null;
  try {
    const [of, ...place] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8')) as unknown[];
    if (of === question && place.length === length && place.every((one) => typeof one === 'string'))
      return place as string[];
  } catch {
    // Told below.
  }
  throw new UsageError(`"${after}" is no page of ${question}; give what the page before names as next`);
}

/** A page of rows of which one more was asked for than it may have. */
export function pageOf<Row>(
  question: string,
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => readonly string[],
): Page<Row> {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const next =
    rows.length > limit && last !== undefined
      ? Buffer.from(JSON.stringify([question, ...place(last)])).toString('base64url')
      : null;
  return { rows: page, next };
}

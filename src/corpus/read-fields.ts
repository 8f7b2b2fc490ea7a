import { type KnownFacts, readDate } from '../ingest/index.ts';

/** What a row of a corpus gives: its text, its id where it has one, and what it says of the text; or why it is no document. */
export type RowFields =
  | { readonly id: string | null; readonly text: string; readonly facts: KnownFacts }
  | { readonly id: string | null; readonly problem: string };

/** Fields that a row may have, each under the names that corpora use for it. Others are passed over. */
const FACTS = {
  title: ['title', 'headline'],
  byline: ['byline', 'author'],
  publisher: ['publisher', 'source'],
  published: ['published', 'date'],
  language: ['language'],
  url: ['url'],
} as const;

/**
 * Reads one row, of JSON or of a table: `text` is wanted; `id`, `title` (or `headline`), `byline` (`author`), `publisher` (`source`),
 * `published` (`date`), `language` and `url` may be there. What is empty is taken as not given.
 *
 * @example readFields({ id: 7, text: 'Oduya met Brandt.', date: '20250506' }) // { id: '7', text: …, facts: { published: '2025-05-06' } }
 * @example readFields({ text: 'Oduya met Brandt.', date: '2025-02-30' }) // { id: null, problem: 'date "2025-02-30" is no date; …' }
 */
export function readFields(row: Readonly<Record<string, unknown>>): RowFields {
  const id = textual(row.id);
  if (id === undefined) return { id: null, problem: 'id is neither a string nor a number' };
  if (row.text === undefined || row.text === null || row.text === '')
    return { id, problem: 'has no text; give it in "text"' };
  if (typeof row.text !== 'string') return { id, problem: 'text is no string' };
  if (row.text.trim() === '') return { id, problem: 'has no text, only blanks' };
  const facts: { -readonly [K in keyof KnownFacts]: KnownFacts[K] } = {};
  for (const [fact, names] of Object.entries(FACTS) as [keyof typeof FACTS, readonly string[]][]) {
    const name = names.find((one) => row[one] !== undefined && row[one] !== null && row[one] !== '');
    if (name === undefined) continue;
    const value = textual(row[name]);
    if (value === undefined || value === null) return { id, problem: `${name} is no string` };
    const known = fact === 'published' ? dateOf(value) : value;
    if (known === null)
      return { id, problem: `${name} "${value.slice(0, 40)}" is no date; write it as 2025-05-06` };
    facts[fact] = known;
  }
  return { id, text: row.text, facts };
}

/** A string or a number as a string; null where it is not given, undefined where it is something else. */
function textual(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || null : undefined;
}

/** EDTF of a date as corpora write it: whole or to the month or year, with a time behind it, in digits alone, or in words. */
function dateOf(value: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  if (year !== undefined) return readDate(`${year}-${month}-${day}`);
  if (/^[12]\d{3}(?:-(?:0[1-9]|1[0-2]))?$/.test(value)) return value;
  return readDate(value);
}

import { z } from 'zod';
import type { RowDocument } from '../../store/index.ts';
import type { Columns } from '../csv.ts';

export const Id = z.string().min(1).max(200);
export const Name = z.string().min(1).max(300);
export const Text = z
  .string()
  .min(1)
  .max(1_000)
  .describe('words to be found; "words together", -word leaves out, or');
export const DAY = z.iso.date().describe('a day, as 2025-02-28');
/** A party's id, or a side's key, as `/api/actors?name=` gives them. */
export const Party = Name.describe('a party or side, by the key that /api/actors gives');

/** The document in which a row stands. */
export const DOCUMENT_COLUMNS: Columns<{ readonly document: RowDocument | null }> = {
  document: ({ document }) => document?.id ?? null,
  publisher: ({ document }) => document?.publisher ?? null,
  published: ({ document }) => document?.published ?? null,
  title: ({ document }) => document?.title ?? null,
  url: ({ document }) => document?.url ?? null,
  input: ({ document }) => document?.input ?? null,
};

/** Where the words stand, as `start-end`. */
export const placesOf = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
  spans.map(({ start, end }) => `${start}-${end}`).join('; ');

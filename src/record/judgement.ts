import { z } from 'zod';

/** What a judgement is about: a record of one document's reading, or one that spans documents. */
export const JudgedKind = z.enum([
  'document',
  'actor',
  'attribution',
  'event',
  'interaction',
  'undertaking',
  'party',
  'dossier-interaction',
  'ledger-entry',
  'claim',
]);
export type JudgedKind = z.infer<typeof JudgedKind>;

/**
 * What a person decided. It stands beside what was worked out and never in place of it.
 *
 * `accept` and `reject` say whether a record holds; `correct` gives fields that hold instead (`fields`); `merge` says that `target` and all of
 * `others` are one; `split` that none of `others` belongs to `target`; `note` adds `note` alone; `undo` takes back the judgement `target`.
 * `document` is the received document in which `target` stands, null for what spans documents. `anchor` holds the words judged and where they stood, so that the
 * judgement finds its record again after a newer version has read the document otherwise; what finds no record is listed as an orphan, never moved to a lookalike.
 */
export const Judgement = z
  .object({
    id: z.string().min(1),
    at: z.iso.datetime(),
    who: z.string().min(1),
    verdict: z.enum(['accept', 'reject', 'correct', 'merge', 'split', 'note', 'undo']),
    kind: JudgedKind,
    target: z.string().min(1),
    document: z.string().nullable(),
    anchor: z.object({ start: z.int().min(0), end: z.int().min(0), text: z.string() }).nullable(),
    others: z.array(z.string()).readonly(),
    fields: z.record(z.string(), z.json()).nullable(),
    note: z.string().nullable(),
  })
  .readonly();
export type Judgement = z.infer<typeof Judgement>;

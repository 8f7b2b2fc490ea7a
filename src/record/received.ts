import { z } from 'zod';
import { Edtf } from './document.ts';

/**
 * What somebody else, a feed or a table, says of a document. `feed` is the title of the feed that carried it, which is its publisher only where the text itself
 * names none.
 */
export const GivenFacts = z
  .object({
    title: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    published: Edtf.nullable(),
    language: z.string().nullable(),
    url: z.string().nullable(),
    feed: z.string().nullable(),
  })
  .partial()
  .readonly();
export type GivenFacts = z.infer<typeof GivenFacts>;

/**
 * A document as it came, before anything was made of it. `id` is a hash of `input` and of the bytes: the same bytes from the same
 * place are the same document, other bytes from there a new version of it. `bytes` are base64; `at` is an instant in UTC.
 * `input` is a file's whole path, or the address as given; of an item in a feed or corpus the path or address, `#` and the item's own id.
 */
export const Received = z
  .object({
    id: z.string().min(1),
    input: z.string().min(1),
    url: z.string().nullable(),
    at: z.iso.datetime(),
    contentType: z.string().nullable(),
    charset: z.string().nullable(),
    bytes: z.base64(),
    facts: GivenFacts.nullable(),
  })
  .readonly();
export type Received = z.infer<typeof Received>;

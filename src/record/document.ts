import { z } from 'zod';

/**
 * A date as precise as the text allows and no more, in EDTF level 1 (ISO 8601-2): `2025`, `2025-02`,
 * `2025-10-21`, `2025-10~` (about), `2025-10-21/2025-10-23`.
 *
 * @see https://www.loc.gov/standards/datetime/
 */
export const Edtf = z
  .string()
  .regex(
    /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?(\/(\d{4}(-\d{2}(-\d{2})?)?[~?%]?|\.\.)?)?$/,
    'an EDTF date such as 2025-02',
  );
export type Edtf = z.infer<typeof Edtf>;

/** `readout` is a party's own account; `report` is journalism; `transcript` is a verbatim record of speech. */
export const DocumentKind = z.enum(['report', 'readout', 'transcript', 'other']);
export type DocumentKind = z.infer<typeof DocumentKind>;

/**
 * A text as it was read. Everything else in the record points into `text`.
 *
 * `input` is the path or URL as given, `-` for standard input. `publisher` is whoever issued the document (an
 * outlet or an office), never "source": a source is one who speaks in it.
 */
export const Document = z
  .object({
    id: z.string().min(1),
    input: z.string(),
    kind: DocumentKind,
    title: z.string().min(1).nullable(),
    byline: z.string().min(1).nullable(),
    publisher: z.string().min(1).nullable(),
    published: Edtf.nullable(),
    dateline: z.string().min(1).nullable(),
    language: z.string().min(2).nullable(),
    url: z.string().min(1).nullable(),
    text: z.string(),
  })
  .readonly();
export type Document = z.infer<typeof Document>;

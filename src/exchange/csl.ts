import type { DocumentKind } from '../record/index.ts';
import { datePartsOf } from '../tables/index.ts';
import { citablesOf, oneLine } from './citable.ts';
import type { Exported } from './exported.ts';
import { webAddress } from './web-address.ts';

/** A CSL date; `circa` where it is only about right. */
interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

/** An item of CSL-JSON (schema 1.0.2): the fields of it that are filled. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly [field: string]: unknown;
}

const TYPES: Readonly<Record<DocumentKind, string>> = {
  report: 'article-newspaper',
  readout: 'report',
  transcript: 'speech',
  other: 'document',
};

/**
 * A reading's statements as items of CSL-JSON: `title` are the words, `author` who said them, the rest is the document in which they stand. A newspaper's
 * container is the outlet, that of any other document its title. Names are literal, since whose family name comes first is not known.
 */
export function cslItems(exported: Exported): CslItem[] {
  return citablesOf(exported).map(({ row, words, where }) => {
    const type = TYPES[row.documentKind];
    const container = type === 'article-newspaper' ? row.publisher : row.title;
    const within = row.title === null || row.title === container ? [] : [`in “${oneLine(row.title)}”`];
    return present({
      id: row.id,
      type,
      title: words,
      author: row.speaker && [{ literal: row.speaker.name }],
      recipient: row.recipients.length > 0 ? row.recipients.map(({ name }) => ({ literal: name })) : null,
      'container-title': container,
      'container-author': row.byline === null ? null : [{ literal: row.byline }],
      publisher: row.publisher,
      issued: cslDate(row.published),
      URL: webAddress(row.url),
      language: row.language,
      keyword: row.topics.length > 0 ? row.topics.join(', ') : null,
      note: [...within, where].join('; '),
      custom: {
        document: row.document,
        documentTitle: row.title,
        characters: row.content.map(({ start, end }) => [start, end]),
        cue: row.cue?.text ?? null,
        quotation: row.quotation,
        act: row.act,
        force: row.force,
        chain: row.chain,
      },
    });
  });
}

function present(item: Record<string, unknown>): CslItem {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null)) as CslItem;
}

/** EDTF in CSL's numbers: one date, or the two ends of an interval; of one without an end its beginning. */
function cslDate(edtf: string | null): CslDate | null {
  if (edtf === null) return null;
  const ends = edtf.split('/').filter((end) => /^\d/.test(end));
  const parts = ends.map((end) => {
    const { year, month, day } = datePartsOf(end);
    return [year, month, day].flatMap((part) => (part === null ? [] : [Number(part)]));
  });
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) ? { circa: true } : {}) };
}

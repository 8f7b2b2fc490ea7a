import { type DossierParty, type Reading, stableId } from '../record/index.ts';

/**
 * A reading to be given out. `id` is what the record calls the document; of a file that is read now, the reading's own id. `parties`, where there is a
 * dossier, are those that have a part in this document: they give one name and one identity to what several documents mention.
 */
export interface Exported {
  readonly id: string;
  readonly reading: Reading;
  readonly parties?: readonly DossierParty[];
}

/** What is given out, one after the other, so that a set of any size passes through the same memory. */
export type ExportedSet = AsyncIterable<Exported> | Iterable<Exported>;

const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

/**
 * What a record is called outside its reading: the document, a full stop, the record. Only ASCII letters, digits, hyphens and full stops, never one of
 * these at an end, so that it is safe as a file name, a citation key and an entity id; an id of other characters is hashed.
 *
 * @example outerId('doc-5f1c0a9be3d2', 's4') // 'doc-5f1c0a9be3d2.s4'
 */
export function outerId(...parts: readonly string[]): string {
  return parts.map((part) => (PLAIN.test(part) ? part : stableId('id', [part], 24))).join('.');
}

/**
 * An IRI for what has no address of its own: a UUID (version 8, RFC 9562) made from the parts, the same in every run and in every format.
 *
 * @example urnOf('doc-5f1c0a9be3d2') // 'urn:uuid:2f0c…'
 */
export function urnOf(...parts: readonly string[]): string {
  const hex = stableId('', ['readout', ...parts], 32).slice(1);
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-')}`;
}

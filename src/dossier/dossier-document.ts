import type { Reading } from '../record/index.ts';

/**
 * A document of the dossier that has been read. `id` is that of the received document, which every part names.
 *
 * `copyOf` is the document whose text this one repeats (agency copy in a second paper); it tells nothing of its own. `replacedBy` is a later version of
 * it (a corrected report, a page that was changed): what only the earlier version says no longer stands.
 */
export interface DossierDocument {
  readonly id: string;
  readonly reading: Reading;
  readonly copyOf: string | null;
  readonly replacedBy: string | null;
}

/** False for copies and for what has been replaced: these support what others say and say nothing by themselves. */
export function isFirstHand({ copyOf, replacedBy }: DossierDocument): boolean {
  return copyOf === null && replacedBy === null;
}

/** By the day of publication, undated last; of one day by input, so that the order of adding does not matter. */
export function inOrder(documents: readonly DossierDocument[]): DossierDocument[] {
  const key = ({ id, reading: { document } }: DossierDocument) =>
    `${document.published ?? '9999'} ${document.input} ${id}`;
  const keyed = documents.map((document) => [key(document), document] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, document]) => document);
}

import type { Reading } from '../record/index.ts';
import type { DossierDocument } from './dossier-document.ts';

/** A document with what is known of its copies: all that repeat one text have one `group`. `replacedBy` is a later version by its address, where one is known. */
export interface GroupedDocument {
  readonly id: string;
  readonly reading: Reading;
  readonly group: string;
  readonly replacedBy: string | null;
}

/**
 * Marks which documents repeat another. Of a group the first by day is the original, of one day the longest: agency copy is cut from its end. What the same publisher
 * puts out again is a later version, and replaces the earlier.
 */
export function markCopies(documents: readonly GroupedDocument[]): DossierDocument[] {
  const groups = new Map<string, GroupedDocument[]>();
  for (const one of [...documents].sort(byAge))
    groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  return documents.map((one) => {
    const { id, reading, group, replacedBy } = one;
    const members = groups.get(group)!;
    const { publisher } = reading.document;
    const isOwn = (other: GroupedDocument) =>
      publisher !== null && other.reading.document.publisher === publisher;
    const later = members.slice(members.indexOf(one) + 1).findLast(isOwn);
    const original = members[0]!;
    const copyOf = original === one || isOwn(original) ? null : original.id;
    return { id, reading, copyOf, replacedBy: replacedBy ?? later?.id ?? null };
  });
}

function byAge(
  { reading: { document: a } }: GroupedDocument,
  { reading: { document: b } }: GroupedDocument,
): number {
  const [x, y] = [a.published ?? '9999', b.published ?? '9999'];
  return x < y ? -1 : x > y ? 1 : b.text.length - a.text.length || (a.input < b.input ? -1 : 1);
}

import { createHash } from 'node:crypto';
import { canonicalUrl } from '../gather/index.ts';
import type { Reading, Received } from '../record/index.ts';
import type { Fingerprint, ReadDocument, Tables } from '../store/index.ts';
import { copyKeys, isCopy, type Shingles, shinglesOf } from '../text/index.ts';

/** Where a text stands among the others of the record. */
export type Placed = Pick<ReadDocument, 'address' | 'versionOf' | 'group' | 'fingerprint'>;

type Known = Pick<ReadDocument, 'id' | 'group' | 'versionOf'> & { readonly exact: string | null };

/**
 * Finds of which document a new one is the next version (the same address or input, other words) and of which it is a copy (the same words,
 * or most of them).
 *
 * Documents are placed in the order in which they came; each is held against the tables and against those that are `pending`, which wait to be
 * written. A version is never taken for a copy of an earlier version of itself.
 */
export async function placeText(
  { id, input }: Pick<Received, 'id' | 'input'>,
  { document }: Reading,
  tables: Tables,
  pending: readonly ReadDocument[],
): Promise<Placed> {
  const address = document.url === null ? null : canonicalUrl(document.url);
  const shingles = shinglesOf(document.text);
  const fingerprint: Fingerprint = { exact: hashOfWords(document.text), keys: copyKeys(shingles) };
  const waiting = pending.map((one): Known & ReadDocument => ({
    ...one,
    exact: one.fingerprint?.exact ?? null,
  }));
  const versions: Known[] = [
    ...(await tables.versions({ input, address })),
    ...waiting.filter((one) => one.input === input || (address !== null && one.address === address)),
  ].filter((one) => one.id !== id);
  const last = versions.at(-1);
  if (last !== undefined && last.exact === fingerprint.exact)
    return { address, versionOf: null, group: last.group, fingerprint };
  const keys = new Set(fingerprint.keys);
  const alike: Known[] = [
    ...(await tables.copyCandidates(fingerprint)),
    ...waiting.filter(
      (one) => one.exact === fingerprint.exact || one.fingerprint?.keys.some((key) => keys.has(key)),
    ),
  ];
  const own = new Set([id, ...versions.map((version) => version.id)]);
  const others = alike.filter((one) => !own.has(one.id) && !own.has(one.group));
  const textOf = async (original: string) =>
    pending.find((one) => one.id === original)?.reading.document.text ??
    (await tables.readings([original]))[0]?.reading.document.text ??
    '';
  const group = await originalOf(fingerprint.exact, shingles, others, textOf);
  return { address, versionOf: last?.id ?? null, group: group ?? id, fingerprint };
}

/** The first of the originals behind these documents of which a text is a copy; null when it is none. */
async function originalOf(
  exact: string,
  shingles: Shingles,
  alike: readonly Known[],
  textOf: (original: string) => Promise<string>,
): Promise<string | null> {
  const twin = alike.find((one) => one.exact === exact);
  if (twin !== undefined) return twin.group;
  for (const original of new Set(alike.map(({ group }) => group)))
    if (isCopy(shingles, shinglesOf(await textOf(original)))) return original;
  return null;
}

/** One for all texts of the same words, whatever stands between them. */
function hashOfWords(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return createHash('sha256').update(words.join(' ')).digest('base64url').slice(0, 32);
}

import type { DossierDocument } from '../dossier/index.ts';
import { type DossierParty, type Reading, sideOf } from '../record/index.ts';
import type { DossierChange, Store, Tables } from '../store/index.ts';
import { compareSources } from './compare-sources.ts';
import { type DossierNews, newsBetween, type Spanning } from './dossier-news.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { workOut } from './work-out.ts';

/** Up to so many documents the dossier is worked out whole; beyond, only what is between the sides of which the touched documents tell. */
const WHOLE = 2000;
/** Of sides between which there are more than {@link WHOLE} documents, those within so many days of the touched ones. */
const NEAR = 400;

/**
 * Works out again what spans documents, as far as these documents touch it, writes it, and tells what is new.
 *
 * In a record of up to two thousand documents what comes out depends on what the record holds and never on the order in which it came.
 *
 * @param touched received ids of documents in the tables
 */
export async function updateDossier(
  touched: readonly string[],
  store: Store,
  options: KeeperOptions,
): Promise<readonly DossierNews[]> {
  const { tables, questions } = store;
  if (touched.length === 0) return [];
  const isSmall = (await questions.counts()).documents <= WHOLE;
  const groups = isSmall ? [null] : await groupsOf(touched, tables);
  const news: DossierNews[] = [];
  const compare = compareSources(store.journal, options);
  const judgements = (await tables.judgementStates()).map(({ judgement }) => judgement);
  for (const sides of groups) {
    const ids = sides === null ? await allIds(store) : await idsBetween(sides, touched, tables);
    const documents = await documentsOf(ids, tables);
    const before = sides === null ? await tables.dossier() : await tables.dossierBetween(sides);
    const dossier = await workOut(documents, judgements, before.interactions, compare);
    const after = sides === null ? dossier : within(dossier, sides);
    await tables.write({ dossier: await changeTo(before, after, dossier.parties, ids, tables) });
    news.push(...newsBetween(before, after));
  }
  return news;
}

/** The sides of each document, each set of them once: what is between any two of a set is worked out together. */
async function groupsOf(touched: readonly string[], tables: Tables): Promise<string[][]> {
  const groups = new Map<string, string[]>();
  for (let at = 0; at < touched.length; at += 100) {
    const ids = touched.slice(at, at + 100);
    for (const { reading } of await tables.readings(ids)) {
      const sides = sidesOf(reading);
      if (sides.length > 0) groups.set(sides.join('|'), sides);
    }
  }
  return [...groups.values()];
}

/** Those between whom a document tells of something, in order. */
function sidesOf({ actors, interactions, undertakings }: Reading): string[] {
  const told = new Set([
    ...interactions.flatMap(({ participants }) => participants),
    ...undertakings.flatMap(({ from, to }) => [from, to]),
  ]);
  const sides = actors.filter(({ id }) => told.has(id)).map((actor) => sideOf(actor).key);
  return [...new Set(sides)].sort();
}

async function allIds({ journal }: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const { kind, id } of journal.contents()) if (kind === 'received') ids.push(id);
  return ids;
}

async function idsBetween(
  sides: readonly string[],
  touched: readonly string[],
  tables: Tables,
): Promise<readonly string[]> {
  const ids = await tables.documentsBetween(sides);
  if (ids.length <= WHOLE) return ids;
  const days = (await tables.heads(touched)).flatMap(({ published }) => published?.slice(0, 10) ?? []).sort();
  const day = (date: string | undefined, by: number) =>
    date === undefined || Number.isNaN(Date.parse(date))
      ? null
      : new Date(Date.parse(date) + by * 86_400_000).toISOString().slice(0, 10);
  return tables.documentsBetween(sides, day(days[0], -NEAR), day(days.at(-1), NEAR));
}

async function documentsOf(ids: readonly string[], tables: Tables): Promise<DossierDocument[]> {
  const heads = new Map((await tables.heads(ids)).map((head) => [head.id, head]));
  return (await tables.readings(ids)).map(({ id, reading }) => {
    const head = heads.get(id)!;
    return {
      id,
      reading,
      copyOf: head.group === id ? null : head.group,
      replacedBy: head.replacedBy[0] ?? null,
    };
  });
}

function within({ interactions, entries }: Spanning, sides: readonly string[]): Spanning {
  const concerns = (own: readonly (string | null)[]) =>
    own.filter((side) => side !== null && sides.includes(side)).length >= Math.min(2, sides.length);
  return {
    interactions: interactions.filter((one) => concerns(one.sides)),
    entries: entries.filter((one) => concerns([one.sides.from, one.sides.to])),
  };
}

/** What is to be written: all that is, and the ids of what was, rests on these documents alone, and is no longer. */
async function changeTo(
  before: Spanning,
  after: Spanning,
  parties: readonly DossierParty[],
  ids: readonly string[],
  tables: Tables,
): Promise<DossierChange> {
  const held = new Set(ids);
  const isHeld = (parts: readonly { readonly document: string }[]) =>
    parts.every(({ document }) => held.has(document));
  const goneOf = <T extends { readonly id: string }>(
    was: readonly T[],
    is: readonly { readonly id: string }[],
    partsOf: (one: T) => readonly { readonly document: string }[],
  ) => {
    const present = new Set(is.map(({ id }) => id));
    return was.filter((one) => !present.has(one.id) && isHeld(partsOf(one))).map(({ id }) => id);
  };
  const known = await tables.parties(await tables.partiesLike({ documents: ids }));
  return {
    parties,
    ...after,
    gone: {
      parties: goneOf(known, parties, ({ parts }) => parts),
      interactions: goneOf(before.interactions, after.interactions, ({ parts }) => parts),
      entries: goneOf(before.entries, after.entries, ({ steps }) => steps.flatMap(({ parts }) => parts)),
    },
  };
}

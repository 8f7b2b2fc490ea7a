import { type DossierDocument, markCopies } from '../dossier/index.ts';
import { type DossierParty, daysOf, type Reading, sideOf } from '../record/index.ts';
import type { DossierChange, Store, Tables } from '../store/index.ts';
import { type DossierNews, newsBetween, type Spanning } from './dossier-news.ts';
import type { KeeperOptions } from './keeper-options.ts';
import { comparingFrom, workOut } from './work-out.ts';

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
  const { tables } = store;
  if (touched.length === 0) return [];
  const isSmall = (await tables.size()) <= (options.whole ?? WHOLE);
  const groups = isSmall ? [null] : await groupsOf(touched, tables);
  const news: DossierNews[] = [];
  const compare = await comparingFrom(store.journal, options);
  const judgements = (await tables.judgementStates()).map(({ judgement }) => judgement);
  for (const group of groups) {
    const sides = group?.sides ?? null;
    const ids = group === null ? await allIds(store) : await idsBetween(group, tables);
    const documents = await documentsOf(ids, tables);
    const before = sides === null ? await tables.dossier() : await tables.dossierBetween(sides);
    const dossier = await workOut(documents, judgements, before.interactions, compare);
    const after = sides === null ? dossier : within(dossier, sides);
    const change = await changeTo(before, after, dossier.parties, ids, isSmall, tables);
    const fresh = newsBetween(before, after);
    if (fresh.length > 0) await options.onNews?.(fresh);
    await tables.write({ dossier: change });
    news.push(...fresh);
  }
  return news;
}

/** Documents that tell of the same sides. */
interface Group {
  readonly sides: readonly string[];
  readonly documents: readonly string[];
}

/**
 * The touched documents by their sides: what is between any two of a group's sides is worked out together. What has one side alone, the other being unknown, is worked
 * out with all that concerns that side, last, since it may belong to what is between it and another.
 */
async function groupsOf(touched: readonly string[], tables: Tables): Promise<Group[]> {
  const groups = new Map<string, { sides: readonly string[]; documents: string[] }>();
  for (let at = 0; at < touched.length; at += 100) {
    for (const { id, reading } of await tables.readings(touched.slice(at, at + 100))) {
      for (const sides of sidesIn(reading)) {
        const known = groups.get(sides.join('|'));
        if (known) known.documents.push(id);
        else groups.set(sides.join('|'), { sides, documents: [id] });
      }
    }
  }
  return [...groups.values()].sort((a, b) => b.sides.length - a.sides.length);
}

/** Those between whom a document tells of something, in order; and each of whom alone it tells something. */
function sidesIn({ actors, interactions, undertakings }: Reading): readonly string[][] {
  const sides = new Map(actors.map((actor) => [actor.id, sideOf(actor).key]));
  const told = [
    ...interactions.map(({ participants }) => participants),
    ...undertakings.map(({ from, to }) => [from, to]),
  ].map((own) => sidesAmong(own, sides));
  const all = [...new Set(told.flat())].sort();
  const alone = all.length < 2 ? [] : told.filter((own) => own.length === 1);
  const each = [...new Set(alone.flat())].sort();
  return [all, ...each.map((side) => [side])];
}

function sidesAmong(own: readonly (string | null)[], sides: ReadonlyMap<string, string>): string[] {
  return [...new Set(own.map((id) => sides.get(id ?? '')))].filter((side) => side !== undefined);
}

async function allIds({ journal }: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const { kind, id } of journal.contents()) if (kind === 'received') ids.push(id);
  return ids;
}

async function idsBetween({ sides, documents }: Group, tables: Tables): Promise<readonly string[]> {
  const withOwn = (ids: readonly string[]) => [...new Set([...ids, ...documents])].sort();
  if (sides.length === 0) return documents;
  const ids = await tables.documentsBetween(sides);
  if (ids.length <= WHOLE) return withOwn(ids);
  const days = (await tables.heads(documents)).flatMap(({ published }) => daysOf(published) ?? []);
  const [first, last] = [
    days.map(({ from }) => from).sort()[0],
    days
      .map(({ to }) => to)
      .sort()
      .at(-1),
  ];
  return withOwn(await tables.documentsBetween(sides, moved(first, -NEAR), moved(last, NEAR)));
}

/** A day so many days later; null where there is none, or time does not end. */
function moved(day: string | undefined, by: number): string | null {
  const at = Date.parse(day ?? '');
  return Number.isNaN(at) ? null : new Date(at + by * 86_400_000).toISOString().slice(0, 10);
}

async function documentsOf(ids: readonly string[], tables: Tables): Promise<DossierDocument[]> {
  const heads = new Map((await tables.heads(ids)).map((head) => [head.id, head]));
  return markCopies(
    (await tables.readings(ids)).map(({ id, reading }) => {
      const { group, replacedBy } = heads.get(id)!;
      return { id, reading, group, replacedBy: replacedBy[0] ?? null };
    }),
  );
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
  isWhole: boolean,
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
  const names = new Map(known.map((party) => [party.id, party.names]));
  return {
    // Of a party of which not all documents are held, what the others call it stays.
    parties: parties.map((party) => ({
      ...party,
      names: [...new Set([...party.names, ...(isWhole ? [] : (names.get(party.id) ?? []))])].sort(),
    })),
    interactions: after.interactions,
    entries: after.entries,
    gone: {
      parties: goneOf(known, parties, ({ parts }) => parts),
      interactions: goneOf(before.interactions, after.interactions, ({ parts }) => parts),
      entries: goneOf(before.entries, after.entries, ({ steps }) => steps.flatMap(({ parts }) => parts)),
    },
  };
}

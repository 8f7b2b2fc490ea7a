import { sql } from 'kysely';
import type { DossierInteraction, DossierParty, LedgerEntry } from '../../record/index.ts';
import { safeJson } from '../safe-json.ts';
import type { Writing } from '../schema.ts';
import type { DossierChange } from '../tables.ts';
import { dated } from './document-rows.ts';
import { directedKeys, jointKeys, keysOf, topicKeys } from './keys.ts';
import { rekey } from './rekey.ts';
import { countParties } from './write-documents.ts';

/** @param placed documents whose rows have just been written, and stand under these parties already */
export async function writeDossier(
  tx: Writing,
  change: DossierChange,
  placed: ReadonlySet<string>,
): Promise<void> {
  const { parties = [], interactions = [], entries = [], gone = {} } = change;
  const touched = new Set<string>();
  if (parties.length > 0) for (const id of await putParties(tx, parties, placed)) touched.add(id);
  if (gone.parties?.length) for (const id of await removeParties(tx, gone.parties)) touched.add(id);
  await rekey(tx, [...touched].sort());
  await putInteractions(tx, gone.interactions ?? [], interactions);
  await putEntries(tx, gone.entries ?? [], entries);
}

/** Gives the documents in which an actor now stands under another party or side. */
async function putParties(
  tx: Writing,
  parties: readonly DossierParty[],
  placed: ReadonlySet<string>,
): Promise<string[]> {
  const rows = parties.map(({ parts: _, ...record }) => {
    const { id, name, side, wikidata } = record;
    return { id, name, side, wikidata, names: lowerNames(record), record };
  });
  const changed = await sql<{ id: string; side: string }>`select p.id, p.side
    from party join json_populate_recordset(null::party, ${safeJson(rows.map(({ id, side }) => ({ id, side })))}) p
      on party.id = p.id and party.side <> p.side`.execute(tx);
  await sql`insert into party (id, name, side, wikidata, names, words, record)
    select id, name, side, wikidata, names, to_tsvector('simple', array_to_string(names, ' ')), record
    from json_populate_recordset(null::party, ${safeJson(rows)})
    on conflict (id) do update set name = excluded.name, side = excluded.side, wikidata = excluded.wikidata, names = excluded.names,
      words = excluded.words, record = excluded.record
      where party.record is distinct from excluded.record`.execute(tx);
  const parts = parties.flatMap(({ id: party, side, parts }) =>
    parts
      .filter(({ document }) => !placed.has(document))
      .map(({ document, record }) => ({ document, id: record, party, side })),
  );
  const follow = changed.rows.length === 0 ? [] : await followSides(tx, changed.rows);
  if (parts.length === 0) return follow.map(({ document }) => document);
  const documents = [...new Set(parts.map(({ document }) => document))];
  await countParties(tx, documents, -1);
  const moved = await sql<{ document: string }>`update actor set party = p.party, side = p.side
    from json_populate_recordset(null::actor, ${safeJson(parts)}) p
    where actor.document = p.document and actor.id = p.id and (actor.party, actor.side) is distinct from (p.party, p.side)
    returning actor.document`.execute(tx);
  await countParties(tx, documents, 1);
  return [...moved.rows, ...follow].map(({ document }) => document);
}

/** Parts that were not given again, of parties whose side is another now. A party may have many, so only these are looked through. */
async function followSides(
  tx: Writing,
  parties: readonly { readonly id: string; readonly side: string }[],
): Promise<readonly { readonly document: string }[]> {
  const { rows } = await sql<{ document: string }>`update actor set side = p.side
    from json_populate_recordset(null::party, ${safeJson(parties)}) p
    where actor.party = p.id and actor.side <> p.side
    returning actor.document`.execute(tx);
  return rows;
}

export const lowerNames = ({ name, names }: Pick<DossierParty, 'name' | 'names'>) =>
  [...new Set([name, ...names].map((one) => one.toLowerCase()))].sort();

async function removeParties(tx: Writing, ids: readonly string[]): Promise<string[]> {
  await sql`delete from party where id = any(${ids})`.execute(tx);
  await sql`delete from party_documents where party = any(${ids})`.execute(tx);
  const { rows } = await sql<{
    document: string;
  }>`update actor set party = null, side = own_side where party = any(${ids}) returning document`.execute(tx);
  return rows.map(({ document }) => document);
}

async function putInteractions(
  tx: Writing,
  gone: readonly string[],
  interactions: readonly DossierInteraction[],
): Promise<void> {
  const ids = [...gone, ...interactions.map(({ id }) => id)];
  if (ids.length > 0) await sql`delete from interaction where id = any(${ids})`.execute(tx);
  if (interactions.length > 0)
    await sql`insert into interaction (id, kind, day, day_to, divergence, accounts, keys, record)
      select id, kind, day, day_to, divergence, accounts, keys, record
      from json_populate_recordset(null::interaction, ${safeJson(interactions.map(interactionRow))})`.execute(
      tx,
    );
}

async function putEntries(
  tx: Writing,
  gone: readonly string[],
  entries: readonly LedgerEntry[],
): Promise<void> {
  const ids = [...gone, ...entries.map(({ id }) => id)];
  if (ids.length > 0) {
    await sql`delete from ledger_step where entry = any(${ids})`.execute(tx);
    await sql`delete from ledger_entry where id = any(${ids})`.execute(tx);
  }
  if (entries.length === 0) return;
  await sql`insert into ledger_entry (id, kind, standing, day, day_to, keys, words, record)
    select id, kind, standing, day, day_to, keys, to_tsvector('english', record ->> 'what'), record
    from json_populate_recordset(null::ledger_entry, ${safeJson(entries.map(entryRow))})`.execute(tx);
  const steps = entries.flatMap(({ id: entry, steps }) =>
    steps.map(({ date }, number) => ({ ...dated(date), entry, number })),
  );
  await sql`insert into ledger_step (entry, number, day, day_to)
    select entry, number, day, day_to from json_populate_recordset(null::ledger_step, ${safeJson(steps)})`.execute(
    tx,
  );
}

function interactionRow(record: DossierInteraction) {
  const { id, kind, date, divergence, accounts, sides, participants, topics } = record;
  return {
    ...dated(date),
    id,
    kind,
    divergence,
    accounts: accounts.length,
    keys: keysOf(
      jointKeys([...new Set([...sides, ...participants])]),
      topicKeys(topics.map(({ topic }) => topic)),
    ),
    record,
  };
}

function entryRow(record: LedgerEntry) {
  const { id, kind, standing, from, to, sides, first, last, topics } = record;
  const side = (side: string | null, party: string | null) =>
    side === null && party === null ? [] : [{ side: side ?? party!, party }];
  return {
    day: dated(first).day,
    day_to: dated(last ?? first).day_to,
    id,
    kind,
    standing,
    keys: keysOf(directedKeys(side(sides.from, from), side(sides.to, to)), topicKeys(topics)),
    record,
  };
}

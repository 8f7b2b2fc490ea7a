import type { Exported, Named } from '../exchange/index.ts';
import type { DossierInteraction, DossierParty, LedgerEntry } from '../record/index.ts';
import type { Page, Paging, ReadOnlyStore } from '../store/index.ts';

/** Rows of a record that are held at once. */
const PAGE = 100;

/** Every reading of a record with the parties in it, newest document first. */
export async function* recordedReadings({ questions, tables }: ReadOnlyStore): AsyncGenerator<Exported> {
  for await (const rows of pages((paging) => questions.documents({}, paging))) {
    const ids = rows.map(({ document }) => document.id);
    const parties = await tables.parties(await tables.partiesLike({ documents: ids }), { documents: ids });
    const partiesOf = new Map<string, DossierParty[]>(ids.map((id) => [id, []]));
    for (const party of parties)
      for (const document of new Set(party.parts.map((part) => part.document)))
        partiesOf.get(document)?.push(party);
    for (const { id, reading } of await tables.readings(ids))
      yield { id, reading, parties: partiesOf.get(id) ?? [] };
  }
}

/** Every party of a record once, in the order of the documents that first speak of it. */
export async function* recordedParties({
  questions,
  tables,
}: ReadOnlyStore): AsyncGenerator<Named<DossierParty>> {
  const seen = new Set<string>();
  for await (const rows of pages((paging) => questions.documents({}, paging))) {
    const ids = await tables.partiesLike({ documents: rows.map(({ document }) => document.id) });
    const fresh = ids.filter((id) => !seen.has(id));
    for (const whole of await tables.parties(fresh)) yield { whole, names: new Map() };
    for (const id of fresh) seen.add(id);
  }
}

/** Every interaction of a record, newest first, with the names of those who took part. */
export async function* recordedInteractions(store: ReadOnlyStore): AsyncGenerator<Named<DossierInteraction>> {
  for await (const rows of pages((paging) => store.questions.interactions({}, paging))) {
    const names = await namesIn(
      store,
      rows.flatMap(({ interaction }) => [...interaction.participants, ...interaction.sides]),
    );
    for (const { interaction } of rows) yield { whole: interaction, names };
  }
}

/** Every entry of a record's ledger, newest first, with the names of its parties. */
export async function* recordedEntries(store: ReadOnlyStore): AsyncGenerator<Named<LedgerEntry>> {
  for await (const rows of pages((paging) => store.questions.ledger({}, paging))) {
    const names = await namesIn(
      store,
      rows.flatMap(({ entry: { from, to, sides } }) => [from, to, sides.from, sides.to]),
    );
    for (const { entry } of rows) yield { whole: entry, names };
  }
}

async function* pages<Row>(ask: (paging: Paging) => Promise<Page<Row>>): AsyncGenerator<readonly Row[]> {
  let after: string | null = null;
  do {
    const page: Page<Row> = await ask({ limit: PAGE, after });
    yield page.rows;
    after = page.next;
  } while (after !== null);
}

async function namesIn(
  { tables }: ReadOnlyStore,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  // Their parts are not wanted.
  const parties = await tables.parties(wanted, { documents: [] });
  return new Map(parties.map(({ id, name }) => [id, name]));
}

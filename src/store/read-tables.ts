import { inflateRawSync } from 'node:zlib';
import { sql } from 'kysely';
import type { DossierInteraction, DossierParty, LedgerEntry, Reading, Span } from '../record/index.ts';
import type { Database } from './schema.ts';
import type { DocumentHead, Fingerprint, JudgementState, ReadTables } from './tables.ts';
import { pairKey } from './write/keys.ts';

/** So many candidates for a copy are given; a text of which there are more is known by the oldest. */
const MOST_CANDIDATES = 200;

const HEAD = sql`id, input, at, url, nullif(publisher, '') as publisher, published, exact, copy_group as "group", version_of as "versionOf",
  array(select next.id from document next where next.version_of = document.id order by next.at, next.id) as "replacedBy", program`;

/** What {@link Tables} gives to those who fill them. */
export function readTables(db: Database): ReadTables {
  return {
    async readings(ids) {
      const { rows } = await sql<{
        id: string;
        text: string;
        packed: Uint8Array;
      }>`select d.id, d.text, r.packed from document d join reading r on r.document = d.id where d.id = any(${ids})`.execute(
        db,
      );
      const found = new Map(rows.map((row) => [row.id, row]));
      const there = ids.map((id) => found.get(id)).filter((row) => row !== undefined);
      return there.map(({ id, text, packed }) => ({ id, reading: unpack(packed, text) }));
    },

    async heads(ids) {
      const { rows } =
        await sql<DocumentHead>`select ${HEAD} from document where id = any(${ids}) order by id`.execute(db);
      return rows;
    },

    async size() {
      const { rows } = await sql<{ documents: number }>`select coalesce(sum(documents), 0)::int as documents
        from publisher`.execute(db);
      return rows[0]!.documents;
    },

    async versions({ input, address }) {
      const { rows } = await sql<DocumentHead>`select ${HEAD} from document where input = ${input}
        union select ${HEAD} from document where address = ${address} order by at, id`.execute(db);
      return rows;
    },

    copyCandidates: (fingerprint) => copyCandidates(db, fingerprint),

    async documentsBetween(sides, from = null, to = null) {
      const keys = sides.map((side) => `a:${side}`);
      const { rows } = await sql<{ id: string }>`select id from document
        where ${keys.length > 1 ? atLeastTwo(keys) : sql`keys @> ${keys}::text[]`}
          and (day = '' or (day <= coalesce(${to}::text, '9') and day_to >= coalesce(${from}::text, ''))) order by id`.execute(
        db,
      );
      return rows.map(({ id }) => id);
    },

    parties: (ids, { documents } = {}) => parties(db, ids, documents ?? null),

    async partiesLike({ documents = [], names = [], wikidata = [] }) {
      const lower = names.map((name) => name.toLowerCase());
      const { rows } = await sql<{
        id: string;
      }>`select party as id from actor where document = any(${documents}) and party is not null
        union select id from party where names && ${lower}::text[]
        union select id from party where wikidata = any(${wikidata}) order by id`.execute(db);
      return rows.map(({ id }) => id);
    },

    async dossierBetween(sides) {
      const keys = sides.flatMap((a, at) => sides.slice(at + 1).map((b) => pairKey(a, b)));
      const alone = sides.flatMap((side) => [`s:${side}`, `r:${side}`]);
      const wanted = sides.length > 1 ? keys : alone;
      return spanning(db, sql`keys && ${wanted}::text[]`);
    },

    async dossier() {
      return spanning(db, sql`true`);
    },

    async spanning(ids) {
      return spanning(db, sql`id = any(${ids})`);
    },

    async unjoined() {
      const { rows } = await sql<{
        id: string;
      }>`select distinct document as id from actor where party is null order by 1`.execute(db);
      return rows.map(({ id }) => id);
    },

    async judgementStates() {
      const { rows } =
        await sql<JudgementState>`select record as judgement, state, found from judgement order by at, id`.execute(
          db,
        );
      return rows;
    },
  };
}

/** A reading as it was written. So little is inflated sooner than a thread is asked to. */
export function unpack(packed: Uint8Array, text: string): Reading {
  const reading = JSON.parse(inflateRawSync(packed).toString('utf8')) as Reading;
  return { ...reading, document: { ...reading.document, text } };
}

async function copyCandidates(db: Database, { exact, keys }: Fingerprint) {
  const { rows } = await sql<DocumentHead>`select ${HEAD} from document
    where exact = ${exact} or bands && ${keys}::int4[] order by at, id limit ${MOST_CANDIDATES}`.execute(db);
  return rows;
}

/** Interactions and ledger entries for which a condition holds. */
async function spanning(db: Database, condition: ReturnType<typeof sql>) {
  const interactions = await sql<{
    record: DossierInteraction;
  }>`select record from interaction where ${condition} order by id`.execute(db);
  const entries = await sql<{
    record: LedgerEntry;
  }>`select record from ledger_entry where ${condition} order by id`.execute(db);
  return {
    interactions: interactions.rows.map(({ record }) => record),
    entries: entries.rows.map(({ record }) => record),
  };
}

/** Rows that have two of the keys: all that have any, by the index, of which those with a pair are kept. */
function atLeastTwo(keys: readonly string[]) {
  return sql`keys && ${keys}::text[] and cardinality(array(select unnest(keys) intersect select unnest(${keys}::text[]))) > 1`;
}

async function parties(
  db: Database,
  ids: readonly string[],
  documents: readonly string[] | null,
): Promise<readonly DossierParty[]> {
  const { rows } = await sql<{
    record: Omit<DossierParty, 'parts'>;
  }>`select record from party where id = any(${ids}) order by id`.execute(db);
  const only = documents === null ? sql`true` : sql`document = any(${documents})`;
  const parts = await sql<{
    party: string;
    document: string;
    record: string;
    evidence: Span[];
  }>`select party, document, id as record,
    mentions as evidence from actor where party = any(${ids}) and ${only} order by document, id`.execute(db);
  return rows.map(({ record }) => ({
    ...record,
    parts: parts.rows.filter(({ party }) => party === record.id).map(({ party: _, ...part }) => part),
  }));
}

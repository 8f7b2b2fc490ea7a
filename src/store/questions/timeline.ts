import { sql } from 'kysely';
import type { DossierInteraction, LedgerEntry, Span } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { pairKey } from '../write/keys.ts';
import { all, between } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { Page, Paging, RowDocument, TimelineRow, Verdict } from './questions.ts';
import { actorsOf, documentsOf, type Ref, verdictsOn } from './row-parts.ts';
import { castOf, type FoundStatement, STATEMENT } from './search.ts';

type Kind = TimelineRow['kind'];

/** What is between two, in order. `document` is `''` for an interaction; a step has its entry there and its number as `id`. */
interface Between extends Ref {
  readonly day: string;
  readonly kind: Kind;
}

/** What has no date comes last: `~` is behind all digits. */
const DAY = sql`coalesce(nullif(day, ''), '~')`;

export async function timeline(
  db: Database,
  a: string,
  b: string,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
  paging: Paging = {},
): Promise<Page<TimelineRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('timeline', paging, 4);
  const pair = sql`keys @> ${[pairKey(a, b)]}::text[]`;
  const branch = (kind: Kind, document: string, id: string, table: string, where = pair) =>
    sql`(select ${DAY} collate "C" as day, ${kind}::text collate "C" as kind, ${sql.raw(document)}::text collate "C" as document,
        ${sql.raw(id)}::text collate "C" as id
      from ${sql.raw(table)} where ${all([where as never, between(from, to, 'day', 'day_to')])})`;
  const { rows } = await sql<Between>`select * from (
      ${branch('statement', 'document', 'id', 'statement')}
      union all ${branch('event', 'document', 'id', 'event')}
      union all ${branch('interaction', "''", 'id', 'interaction')}
      union all ${branch('step', 'entry', "lpad(number::text, 6, '0')", 'ledger_step', sql`entry in (select id from ledger_entry where ${pair})`)}
    ) b where ${all([after && sql`(day, kind, document, id) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]})`])}
    order by day, kind, document, id limit ${limit + 1}`.execute(db);
  const page = pageOf('timeline', rows, limit, ({ day, kind, document, id }) => [day, kind, document, id]);
  return { rows: await timelineRows(db, page.rows), next: page.next };
}

type Filled = Omit<TimelineRow, 'document' | 'verdicts'> & { readonly in: string | null };

async function timelineRows(db: Database, found: readonly Between[]): Promise<TimelineRow[]> {
  const of = (kind: Kind) => found.filter((one) => one.kind === kind);
  const filled = new Map<string, Filled>([
    ...(await statements(db, of('statement'))),
    ...(await events(db, of('event'))),
    ...(await joint(db, of('interaction'))),
    ...(await steps(db, of('step'))),
  ]);
  const rows = found.map((one) => filled.get(keyOf(one))!);
  const documents = await documentsOf(
    db,
    rows.map((row) => row.in).filter((id) => id !== null),
  );
  const verdicts = await verdictsOfAll(db, found);
  return rows.map(({ in: document, ...row }, at) => ({
    ...row,
    document: (document === null ? null : documents.get(document)) as RowDocument | null,
    verdicts: verdicts(found[at]!),
  }));
}

const keyOf = ({ kind, document, id }: Omit<Between, 'day'>) => `${kind} ${document} ${id}`;

const JUDGED = {
  statement: 'attribution',
  event: 'event',
  interaction: 'dossier-interaction',
  step: 'ledger-entry',
} as const;

async function verdictsOfAll(
  db: Database,
  found: readonly Between[],
): Promise<(row: Between) => readonly Verdict[]> {
  const refOf = ({ kind, document, id }: Between): Ref =>
    kind === 'step' ? { document: '', id: document } : { document, id };
  const byKind = new Map<Kind, (ref: Ref) => readonly Verdict[]>();
  for (const kind of new Set(found.map((one) => one.kind)))
    byKind.set(kind, await verdictsOn(db, JUDGED[kind], found.filter((one) => one.kind === kind).map(refOf)));
  return (row) => byKind.get(row.kind)!(refOf(row));
}

async function statements(db: Database, refs: readonly Ref[]): Promise<[string, Filled][]> {
  const rows = await rowsOf<FoundStatement & { published: string | null }>(
    db,
    sql`select ${STATEMENT}, (select published from document d where d.id = document) as published from statement`,
    refs,
  );
  const actor = await actorsOf(db, castOf(rows));
  return rows.map(({ document, id, speaker, recipients, act, force, text, spans, published }) => [
    keyOf({ kind: 'statement', document, id }),
    {
      date: published,
      kind: 'statement',
      id,
      from: namesOf([actor(document, speaker)]),
      to: namesOf(recipients.map((one) => actor(document, one))),
      what: act,
      force,
      text,
      in: document,
      spans,
    },
  ]);
}

interface FoundEvent extends Ref {
  readonly date: string | null;
  readonly type: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly spans: readonly Span[];
}

async function events(db: Database, refs: readonly Ref[]): Promise<[string, Filled][]> {
  const rows = await rowsOf<FoundEvent>(
    db,
    sql`select document, id, date, type, actors, recipients, spans from event`,
    refs,
  );
  const cast = rows.flatMap(({ document, actors, recipients }) =>
    [...actors, ...recipients].map((id) => ({ document, id })),
  );
  const actor = await actorsOf(db, cast);
  return rows.map(({ document, id, date, type, actors, recipients, spans }) => [
    keyOf({ kind: 'event', document, id }),
    {
      date,
      kind: 'event',
      id,
      from: namesOf(actors.map((one) => actor(document, one))),
      to: namesOf(recipients.map((one) => actor(document, one))),
      what: type,
      force: null,
      text: textOf(spans),
      in: document,
      spans,
    },
  ]);
}

async function joint(db: Database, refs: readonly Ref[]): Promise<[string, Filled][]> {
  const ids = refs.map(({ id }) => id);
  const { rows } = await sql<{
    record: DossierInteraction;
  }>`select record from interaction where id = any(${ids})`.execute(db);
  return rows.map(({ record: { id, date, kind, sides, parts } }) => [
    keyOf({ kind: 'interaction', document: '', id }),
    {
      date,
      kind: 'interaction',
      id,
      from: sides,
      to: [],
      what: kind,
      force: null,
      text: textOf(parts[0]?.evidence ?? []),
      in: parts[0]?.document ?? null,
      spans: parts[0]?.evidence ?? [],
    },
  ]);
}

async function steps(db: Database, refs: readonly Ref[]): Promise<[string, Filled][]> {
  const ids = [...new Set(refs.map(({ document }) => document))];
  const { rows } = await sql<{
    record: LedgerEntry;
  }>`select record from ledger_entry where id = any(${ids})`.execute(db);
  const entries = new Map(rows.map(({ record }) => [record.id, record]));
  return refs.map(({ document, id }) => {
    const entry = entries.get(document)!;
    const step = entry.steps[Number(id)]!;
    const [part] = step.parts;
    return [
      keyOf({ kind: 'step', document, id }),
      {
        date: step.date,
        kind: 'step',
        id: document,
        from: entry.sides.from === null ? [] : [entry.sides.from],
        to: entry.sides.to === null ? [] : [entry.sides.to],
        what: step.step,
        force: step.force,
        text: entry.what,
        in: part?.document ?? null,
        spans: part?.evidence ?? [],
      },
    ];
  });
}

async function rowsOf<Row>(
  db: Database,
  select: ReturnType<typeof sql>,
  refs: readonly Ref[],
): Promise<readonly Row[]> {
  if (refs.length === 0) return [];
  const { rows } = await sql<Row>`${select} where (document, id) in
    (select * from unnest(${refs.map(({ document }) => document)}::text[], ${refs.map(({ id }) => id)}::text[]))`.execute(
    db,
  );
  return rows;
}

const namesOf = (actors: readonly ({ readonly name: string } | null)[]) =>
  actors.filter((one) => one !== null).map(({ name }) => name);
const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join(' ');

import { type RawBuilder, sql } from 'kysely';
import type { DossierInteraction, LedgerEntry, Span } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { pairKey } from '../write/keys.ts';
import { all, begunBefore, begunWithin, type Condition } from './conditions.ts';
import { inOrder } from './in-order.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { Page, Paging, RowDocument, TimelineRow, Verdict } from './questions.ts';
import { actorsOf, documentsOf, onePlan, type Ref, verdictsOn } from './row-parts.ts';
import { castOf, type FoundStatement, STATEMENT } from './search.ts';

type Kind = TimelineRow['kind'];

/** What is between two, in order. `document` is `''` for an interaction; a step has its entry there and its number as `id`. */
interface Between extends Ref {
  readonly day: string;
  readonly kind: Kind;
}

/** Kinds in the order in which they stand within a day, each with its table and what its rows are ordered by within it. */
const BRANCHES: readonly {
  readonly kind: Kind;
  readonly table: string;
  readonly document: string;
  readonly id: string;
}[] = [
  { kind: 'event', table: 'event', document: 'document', id: 'id' },
  { kind: 'interaction', table: 'interaction', document: "''", id: 'id' },
  { kind: 'statement', table: 'statement', document: 'document', id: 'id' },
  { kind: 'step', table: 'ledger_step', document: 'entry', id: 'number' },
];

export async function timeline(
  db: Database,
  a: string,
  b: string,
  { from, to }: { readonly from?: string; readonly to?: string } = {},
  paging: Paging = {},
): Promise<Page<TimelineRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('timeline', paging, 4);
  const pair = pairKey(a, b);
  const found: Between[] = [];
  // What began before the days asked for comes before what began in them, and what has no date at the end.
  if (from !== undefined && after?.[0] !== '')
    found.push(...(await branches(db, pair, onePlan, begunBefore(from, to, 'day', 'day_to'), after, limit)));
  if (found.length <= limit && after?.[0] !== '') {
    const asked = all([sql`day > ''`, begunWithin(from, to, 'day')]);
    found.push(
      ...(await inOrder(
        db,
        {
          table: 'statement',
          day: 'day',
          newestFirst: false,
          asked: all([asked, sql`keys @> ${[pair]}::text[]`]),
          rows: limit + 1 - found.length,
          begin: later(after?.[0], from),
          end: to ?? null,
        },
        (within) => branches(db, pair, sql``, all([asked, within]), after, limit),
      )),
    );
  }
  if (found.length <= limit && from === undefined && to === undefined)
    found.push(...(await branches(db, pair, sql``, sql`day = ''`, after?.[0] === '' ? after : null, limit)));
  const page = pageOf('timeline', found, limit, (row) => [row.day, row.kind, row.document, row.id]);
  return { rows: await timelineRows(db, page.rows), next: page.next };
}

const later = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b > a) ? (b ?? null) : a;

/** One row more than `limit`. Each branch is cut to that by itself, so that an index that has the order is read no further. */
async function branches(
  db: Database,
  pair: string,
  head: RawBuilder<unknown>,
  asked: Condition,
  after: readonly string[] | null,
  limit: number,
): Promise<readonly Between[]> {
  const selects = BRANCHES.map(({ kind, table, document, id }) => {
    const columns = kind === 'interaction' ? sql`day, id` : sql`day, ${sql.ref(document)}, ${sql.ref(id)}`;
    const isPair =
      kind === 'step'
        ? sql`entry in (select id from ledger_entry where keys @> ${[pair]}::text[])`
        : sql`keys @> ${[pair]}::text[]`;
    return sql`(select day, ${kind}::text collate "C" as kind, ${sql.raw(document)}::text collate "C" as document, ${sql.raw(id)}::text collate "C" as id
      from ${sql.table(table)} where ${all([asked, behind(after, kind, columns), isPair as Condition])}
      order by ${columns} limit ${limit + 1})`;
  });
  const { rows } = await sql<Between>`${head} select * from (${sql.join(selects, sql` union all `)}) b
    order by day, kind, document, ${sql`case when kind = 'step' then lpad(id, 9, '0') else id end`} limit ${limit + 1}`.execute(
    db,
  );
  return rows;
}

/** Rows of a kind that stand behind a place: on its day those of later kinds, and of the same kind those behind it. */
function behind(
  after: readonly string[] | null,
  kind: Kind,
  columns: ReturnType<typeof sql>,
): Condition | null {
  if (after === null) return null;
  const [day, of, document, id] = after as readonly [string, Kind, string, string];
  if (kind < of) return sql`day > ${day}`;
  if (kind > of) return sql`day >= ${day}`;
  if (kind === 'interaction') return sql`(${columns}) > (${day}, ${id})`;
  return sql`(${columns}) > (${day}, ${document}, ${kind === 'step' ? sql`${Number(id)}::int` : id})`;
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
  }>`${onePlan} select record from interaction where id = any(${ids})`.execute(db);
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
  }>`${onePlan} select record from ledger_entry where id = any(${ids})`.execute(db);
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
  const { rows } = await sql<Row>`${onePlan} ${select} where (document, id) in
    (select * from unnest(${refs.map(({ document }) => document)}::text[], ${refs.map(({ id }) => id)}::text[]))`.execute(
    db,
  );
  return rows;
}

const namesOf = (actors: readonly ({ readonly name: string } | null)[]) =>
  actors.filter((one) => one !== null).map(({ name }) => name);
const textOf = (spans: readonly Span[]) => spans.map(({ text }) => text).join(' ');

import { sql } from 'kysely';
import type { DocumentKind } from '../../record/index.ts';
import { unpack } from '../read-tables.ts';
import type { Database } from '../schema.ts';
import { all, between, type Condition, equals, hasKeys, hasWords, keyed } from './conditions.ts';
import { inOrder } from './in-order.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type {
  DocumentRow,
  DocumentsQuestion,
  Page,
  Paging,
  RowDocument,
  WholeDocument,
} from './questions.ts';
import { judgedIn, onePlan, ROW_DOCUMENT, verdictsOn } from './row-parts.ts';
import { snippetOf } from './snippet.ts';

interface Found extends RowDocument {
  readonly day: string;
  readonly kind: DocumentKind;
  readonly language: string | null;
  readonly group: string;
  readonly versionOf: string | null;
  readonly at: string;
  readonly program: string;
  readonly snippet: string;
}

const FOUND = sql`${ROW_DOCUMENT}, day, kind, language, copy_group as "group", version_of as "versionOf", at, program`;

export async function documents(
  db: Database,
  question: DocumentsQuestion,
  paging: Paging = {},
): Promise<Page<DocumentRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('documents', paging, 2);
  const { text, publisher, kind, language, party, group, versionOf, from, to } = question;
  const asked = all([
    hasWords('words', text),
    hasKeys('keys', [keyed('a', party)]),
    equals('publisher', publisher),
    equals('kind', kind),
    equals('language', language),
    equals('copy_group', group),
    equals('version_of', versionOf),
    between(from, to, 'day', 'day_to'),
    after && sql`(day, id) < (${after[0]}, ${after[1]})`,
  ]);
  const read = async (within: Condition | null) => {
    const { rows } =
      await sql<Found>`select ${FOUND}, ${text === undefined ? sql`left(text, 200)` : sql`text`} as snippet
      from document where ${all([asked, within])} order by day desc, id desc limit ${limit + 1}`.execute(db);
    return rows;
  };
  const begin = after?.[0] ?? to ?? null;
  // Those of a publisher, of a group, of versions have an index that is in order.
  const rows =
    text === undefined && party === undefined
      ? await read(null)
      : await inOrder(
          db,
          {
            table: 'document',
            day: 'day',
            newestFirst: true,
            asked,
            rows: limit + 1,
            begin,
            end: from ?? null,
          },
          read,
        );
  const page = pageOf('documents', rows, limit, ({ day, id }) => [day, id]);
  const found = page.rows.map((row) => ({ ...row, snippet: snippetOf(row.snippet, text) }));
  return { rows: await documentRows(db, found), next: page.next };
}

async function documentRows(db: Database, found: readonly Found[]): Promise<DocumentRow[]> {
  const verdicts = await verdictsOn(
    db,
    'document',
    found.map(({ id }) => ({ document: id, id })),
  );
  return found.map((row) => {
    const { id, title, publisher, published, url, input, day: _, ...rest } = row;
    return {
      document: { id, title, publisher, published, url, input },
      ...rest,
      verdicts: verdicts({ document: id, id }),
    };
  });
}

/** So many copies and versions are named. */
const MOST_OTHERS = 100;

export async function document(db: Database, id: string): Promise<WholeDocument | null> {
  const { rows } = await sql<
    Found & { text: string; packed: Uint8Array }
  >`${onePlan} select ${FOUND}, left(text, 200) as snippet, text, packed
    from document join reading on reading.document = id where id = ${id}`.execute(db);
  if (!rows[0]) return null;
  const { text, packed, ...found } = rows[0];
  const [row] = await documentRows(db, [found]);
  const others = (condition: ReturnType<typeof all>) =>
    sql<RowDocument>`${onePlan} select ${ROW_DOCUMENT} from document where ${condition} and id <> ${id} order by at, id limit ${MOST_OTHERS}`
      .execute(db)
      .then((found) => found.rows);
  return {
    ...row!,
    reading: unpack(packed, text),
    copies: await others(sql`copy_group = ${found.group}`),
    versions: await others(
      sql`(version_of = ${found.versionOf ?? id} or version_of = ${id} or id = ${found.versionOf ?? id})`,
    ),
    judged: await judgedIn(db, id),
  };
}

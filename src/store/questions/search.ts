import { sql } from 'kysely';
import type { Act, Force, Span } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { all, between, equals, hasKeys, hasOneOf, hasWords, keyed } from './conditions.ts';
import { inOrder } from './in-order.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { Page, Paging, RowActor, SearchQuestion, StatementRow } from './questions.ts';
import { actorsOf, documentsOf, verdictsOn } from './row-parts.ts';

export interface FoundStatement {
  readonly document: string;
  readonly id: string;
  readonly day: string;
  readonly speaker: string | null;
  readonly recipients: readonly string[];
  readonly chain: readonly string[];
  readonly act: Act;
  readonly force: Force;
  readonly negated: boolean;
  readonly topics: readonly string[];
  readonly text: string;
  readonly spans: readonly Span[];
}

export const STATEMENT = sql`document, id, day, speaker, recipients, chain, act, force, negated, topics, text, spans`;

export async function search(
  db: Database,
  question: SearchQuestion,
  paging: Paging = {},
): Promise<Page<StatementRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('search', paging, 3);
  const { text, speaker, recipient, party, act, force, minForce, topic, publisher, negated, from, to } =
    question;
  const asked = all([
    hasWords('words', text),
    hasKeys('keys', [keyed('s', speaker), keyed('r', recipient), keyed('t', topic), keyed('p', publisher)]),
    hasOneOf('keys', party === undefined ? null : [`s:${party}`, `r:${party}`]),
    equals('act', act),
    equals('force', force),
    minForce === undefined ? null : sql`force >= ${minForce}`,
    equals('negated', negated),
    between(from, to, 'day', 'day_to'),
    after && sql`(day, document, id) < (${after[0]}, ${after[1]}, ${after[2]})`,
  ]);
  const begin = after?.[0] ?? to ?? null;
  const rows = await inOrder(
    db,
    { table: 'statement', day: 'day', newestFirst: true, asked, rows: limit + 1, begin, end: from ?? null },
    async (within) => {
      const { rows } =
        await sql<FoundStatement>`select ${STATEMENT} from statement where ${all([asked, within])}
        order by day desc, document desc, id desc limit ${limit + 1}`.execute(db);
      return rows;
    },
  );
  const page = pageOf('search', rows, limit, ({ day, document, id }) => [day, document, id]);
  return { rows: await statementRows(db, page.rows), next: page.next };
}

async function statementRows(db: Database, found: readonly FoundStatement[]): Promise<StatementRow[]> {
  if (found.length === 0) return [];
  const documents = await documentsOf(
    db,
    found.map(({ document }) => document),
  );
  const actor = await actorsOf(db, castOf(found));
  const verdicts = await verdictsOn(db, 'attribution', found);
  return found.map((row) => {
    const { document, day: _, speaker, recipients, chain, ...rest } = row;
    return {
      ...rest,
      document: documents.get(document)!,
      speaker: actor(document, speaker),
      recipients: recipients.map((id) => actor(document, id)).filter((one): one is RowActor => one !== null),
      chain: chain.map((id) => actor(document, id)?.name ?? id),
      verdicts: verdicts(row),
    };
  });
}

/** Whom statements name: speakers, recipients, and through whom they came. */
export function castOf(found: readonly FoundStatement[]) {
  return found.flatMap(({ document, speaker, recipients, chain }) =>
    [...(speaker === null ? [] : [speaker]), ...recipients, ...chain].map((id) => ({ document, id })),
  );
}

import { sql } from 'kysely';
import type { LedgerEntry } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { pairKey } from '../write/keys.ts';
import { all, between, equals, hasKeys, hasWords, keyed } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { LedgerQuestion, LedgerRow, Page, Paging } from './questions.ts';
import { documentsOf, pick, verdictsOn } from './row-parts.ts';

/** Newest last step first. */
export async function ledger(
  db: Database,
  question: LedgerQuestion,
  paging: Paging = {},
): Promise<Page<LedgerRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('ledger', paging, 2);
  const { id, from, to, between: pair, kind, standing, topic, text, since, until } = question;
  const asked = all([
    hasKeys('keys', [keyed('s', from), keyed('r', to), pair ? pairKey(...pair) : null, keyed('t', topic)]),
    hasWords('words', text),
    equals('id', id),
    equals('kind', kind),
    equals('standing', standing),
    between(since, until, 'day', 'day_to'),
    after && sql`(day_to, id) < (${after[0]}, ${after[1]})`,
  ]);
  const { rows } = await sql<{
    id: string;
    day_to: string;
    record: LedgerEntry;
  }>`select id, day_to, record from ledger_entry
    where ${asked} order by day_to desc, id desc limit ${limit + 1}`.execute(db);
  const page = pageOf('ledger', rows, limit, ({ day_to, id }) => [day_to, id]);
  const documentIds = ({ steps }: LedgerEntry) =>
    steps.flatMap(({ parts }) => parts.map(({ document }) => document));
  const documents = await documentsOf(
    db,
    page.rows.flatMap(({ record }) => documentIds(record)),
  );
  const verdicts = await verdictsOn(
    db,
    'ledger-entry',
    page.rows.map(({ id }) => ({ document: '', id })),
  );
  return {
    rows: page.rows.map(({ id, record }) => ({
      entry: record,
      documents: pick(documents, documentIds(record)),
      verdicts: verdicts({ document: '', id }),
    })),
    next: page.next,
  };
}

import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import type { JudgementState } from '../tables.ts';
import { all, equals } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { FailureRow, Page, Paging, Questions } from './questions.ts';

export async function failures(db: Database, paging: Paging = {}): Promise<Page<FailureRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('failures', paging, 2);
  const asked = all([after && sql`(at, id) < (${after[0]}, ${after[1]})`]);
  const { rows } = await sql<FailureRow>`select id, input, at, reason, retriable from unread where ${asked}
    order by at desc, id desc limit ${limit + 1}`.execute(db);
  return pageOf('failures', rows, limit, ({ at, id }) => [at, id]);
}

export async function judgements(
  db: Database,
  { kind, who, state, document }: Parameters<Questions['judgements']>[0],
  paging: Paging = {},
): Promise<Page<JudgementState>> {
  const limit = limitOf(paging);
  const after = cursorOf('judgements', paging, 2);
  const asked = all([
    equals('kind', kind),
    equals('who', who),
    equals('state', state),
    equals('document', document),
    after && sql`(at, id) < (${after[0]}, ${after[1]})`,
  ]);
  const { rows } =
    await sql<JudgementState>`select record as judgement, state, found from judgement where ${asked}
    order by at desc, id desc limit ${limit + 1}`.execute(db);
  return pageOf('judgements', rows, limit, ({ judgement }) => [judgement.at, judgement.id]);
}

export async function counts(db: Database): ReturnType<Questions['counts']> {
  const { rows } = await sql<Awaited<ReturnType<Questions['counts']>>>`select
    (select count(*)::int from document) as documents, (select count(*)::int from unread) as unread,
    (select count(*)::int from statement) as statements, (select count(*)::int from event) as events,
    (select count(*)::int from party) as parties, (select count(*)::int from interaction) as interactions,
    (select count(*)::int from ledger_entry) as entries, (select count(*)::int from judgement) as judgements`.execute(
    db,
  );
  return rows[0]!;
}

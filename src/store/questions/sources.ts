import { sql } from 'kysely';
import type { Database } from '../schema.ts';
import { all } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { Page, Paging, SourceRow } from './questions.ts';

export async function sources(db: Database, paging: Paging = {}): Promise<Page<SourceRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('sources', paging, 2);
  const asked = all([after && sql`(documents, name) < (${Number(after[0])}, ${after[1]})`]);
  const { rows } = await sql<
    SourceRow & { name: string }
  >`select name, nullif(name, '') as publisher, documents, copies,
      (select day from document d where d.publisher = name and day > '' order by day limit 1) as first,
      (select day from document d where d.publisher = name and day > '' order by day desc limit 1) as last
    from (select * from publisher where ${asked} order by documents desc, name desc limit ${limit + 1}) p
    order by documents desc, name desc`.execute(db);
  const page = pageOf('sources', rows, limit, ({ documents, name }) => [String(documents), name]);
  return { rows: page.rows.map(({ name: _, ...row }) => row), next: page.next };
}

import { sql } from 'kysely';
import type { DossierParty } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { all, equals } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { Page, Paging, PartiesQuestion, PartyRow } from './questions.ts';
import { DOCUMENTS, verdictsOn } from './row-parts.ts';

/** Those with a name come before those that are only described ("14 sailors"), each in their order, small letters as capitals. */
export async function parties(
  db: Database,
  { text, kind, side }: PartiesQuestion,
  paging: Paging = {},
): Promise<Page<PartyRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('parties', paging, 3);
  const words = text?.match(/[\p{L}\p{N}]+/gu)?.map((word) => `${word}:*`);
  const asked = all([
    words === undefined ? null : sql`words @@ to_tsquery('simple', ${words.join(' & ')})`,
    equals('side', side),
    kind === undefined ? null : sql`record ->> 'kind' = ${kind}`,
    after &&
      sql`(name ~ '^[a-z0-9]', lower(name) collate "C", id) > (${after[0]}::boolean, ${after[1]}, ${after[2]})`,
  ]);
  const { rows } = await sql<{
    id: string;
    described: boolean;
    place: string;
    record: Omit<DossierParty, 'parts'>;
    documents: number;
  }>`
    select id, name ~ '^[a-z0-9]' as described, lower(name) as place, record,
      ${DOCUMENTS} as documents
    from party p where ${asked} order by name ~ '^[a-z0-9]', lower(name) collate "C", id limit ${limit + 1}`.execute(
    db,
  );
  const page = pageOf('parties', rows, limit, ({ described, place, id }) => [String(described), place, id]);
  const about = page.rows.map(({ id }) => ({ document: '', id }));
  const verdicts = await verdictsOn(db, 'party', about);
  return {
    rows: page.rows.map(({ record, documents }, at) => ({
      party: record,
      documents,
      verdicts: verdicts(about[at]!),
    })),
    next: page.next,
  };
}

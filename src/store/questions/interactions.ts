import { sql } from 'kysely';
import type { DossierInteraction } from '../../record/index.ts';
import type { Database } from '../schema.ts';
import { all, between, equals, hasKeys } from './conditions.ts';
import { cursorOf, limitOf, pageOf } from './paging.ts';
import type { InteractionQuestion, InteractionRow, Page, Paging } from './questions.ts';
import { documentsOf, pick, verdictsOn } from './row-parts.ts';

/** Newest first. */
export async function interactions(
  db: Database,
  question: InteractionQuestion,
  paging: Paging = {},
): Promise<Page<InteractionRow>> {
  const limit = limitOf(paging);
  const after = cursorOf('interactions', paging, 2);
  const { id, parties = [], kind, minDivergence, minAccounts, document, from, to } = question;
  const asked = all([
    hasKeys(
      'keys',
      parties.map((party) => `s:${party}`),
    ),
    equals('id', id),
    equals('kind', kind),
    minDivergence === undefined ? null : sql`divergence >= ${minDivergence}`,
    minAccounts === undefined ? null : sql`accounts >= ${minAccounts}`,
    document === undefined ? null : sql`record -> 'parts' @> ${JSON.stringify([{ document }])}::text::jsonb`,
    between(from, to, 'day', 'day_to'),
    after && sql`(day, id) < (${after[0]}, ${after[1]})`,
  ]);
  const { rows } = await sql<{
    id: string;
    day: string;
    record: DossierInteraction;
  }>`select id, day, record from interaction
    where ${asked} order by day desc, id desc limit ${limit + 1}`.execute(db);
  const page = pageOf('interactions', rows, limit, ({ day, id }) => [day, id]);
  return {
    rows: await interactionRows(
      db,
      page.rows.map(({ record }) => record),
    ),
    next: page.next,
  };
}

export async function interactionRows(
  db: Database,
  found: readonly DossierInteraction[],
): Promise<InteractionRow[]> {
  const documentIds = ({ parts, accounts }: DossierInteraction) => [
    ...parts.map(({ document }) => document),
    ...accounts.flatMap(({ sources }) => sources.map(({ document }) => document)),
  ];
  const documents = await documentsOf(db, found.flatMap(documentIds));
  const verdicts = await verdictsOn(
    db,
    'dossier-interaction',
    found.map(({ id }) => ({ document: '', id })),
  );
  return found.map((interaction) => ({
    interaction,
    documents: pick(documents, documentIds(interaction)),
    verdicts: verdicts({ document: '', id: interaction.id }),
  }));
}

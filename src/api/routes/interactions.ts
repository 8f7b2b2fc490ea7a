import { z } from 'zod';
import {
  Comparison,
  ComparisonOfMany,
  type DossierInteraction,
  InteractionKind,
  type Reading,
} from '../../record/index.ts';
import type { InteractionRow as Row } from '../../store/index.ts';
import { type Columns, joined } from '../csv.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import type { TextAccount } from '../reader.ts';
import { list, type Route, route } from '../route.ts';
import { Divergence, InteractionRow } from '../schemas.ts';
import { DAY, Id, Party } from './common.ts';
import { documentOf } from './documents.ts';
import { comparison, comparisonOfMany, documents, interaction } from './examples.ts';

const columns: Columns<Row> = {
  id: (row) => row.interaction.id,
  kind: (row) => row.interaction.kind,
  date: (row) => row.interaction.date,
  sides: (row) => joined(row.interaction.sides),
  participants: (row) => joined(row.interaction.participants),
  accounts: (row) => joined(row.interaction.accounts.map(({ side }) => side)),
  divergence: (row) => row.interaction.divergence,
  documents: (row) => joined(Object.keys(row.documents)),
  publishers: (row) =>
    joined([...new Set(Object.values(row.documents).map((one) => one.publisher ?? one.input))]),
};

/** A side's account in one document. */
const Teller = z
  .string()
  .regex(/^.{1,200}@.{1,200}$/)
  .describe('side@document, as the accounts of the interaction have them');

const example = { interaction, documents, verdicts: [] };

async function interactionOf(desk: Desk, id: string): Promise<Row> {
  const { rows } = await desk.record.ask(({ questions }) => questions.interactions({ id }, { limit: 1 }));
  if (rows[0] === undefined)
    throw new Problem(
      'not-found',
      `there is no interaction ${id} in the record; /api/interactions lists those there are`,
    );
  return rows[0];
}

export const interactionRoutes: readonly Route[] = [
  list({
    path: '/api/interactions',
    summary: 'Calls, meetings and visits, the newest first',
    tag: 'interactions',
    ask: {
      party: z
        .array(Party)
        .max(10)
        .exactOptional()
        .describe('sides or parties that all took part; may stand several times'),
      kind: InteractionKind.exactOptional(),
      minDivergence: z.number().min(0).max(1).exactOptional(),
      minAccounts: z.int().min(0).exactOptional().describe('at least so many sides gave an account'),
      document: Id.exactOptional().describe('a document that tells of it'),
      from: DAY.exactOptional(),
      to: DAY.exactOptional(),
    },
    row: InteractionRow,
    columns,
    example: { ask: { party: ['KEN', 'UGA'] }, answer: { rows: [example], next: null } },
    run: (questions, { party, ...ask }, paging) =>
      questions.interactions({ ...ask, ...(party === undefined ? {} : { parties: party }) }, paging),
  }),
  route({
    path: '/api/interactions/{id}',
    summary: 'One interaction with the documents that tell of it',
    tag: 'interactions',
    ask: { id: Id },
    answer: InteractionRow,
    kept: true,
    example: { ask: { id: interaction.id }, answer: example },
    run: (desk, { id }) => interactionOf(desk, id),
  }),
  route({
    path: '/api/interactions/{id}/comparison',
    summary: 'Two accounts of an interaction, claim by claim; of the first two sides if none are named',
    tag: 'interactions',
    ask: {
      id: Id,
      a: Party.exactOptional(),
      b: Party.exactOptional(),
      account: z.array(Teller).length(2).exactOptional().describe('in place of a and b'),
    },
    answer: Comparison,
    kept: true,
    example: { ask: { id: interaction.id, a: 'KEN', b: 'UGA' }, answer: comparison },
    run: async (desk, { id, a, b, account }) => {
      const row = await interactionOf(desk, id);
      if (account !== undefined) {
        const [first, second] = await accountsAsked(desk, row.interaction, account);
        return desk.reader.compareAccounts(first!, second!);
      }
      return compareSides(desk, row.interaction, sidesAsked(row.interaction, a, b));
    },
  }),
  route({
    path: '/api/interactions/{id}/accounts',
    summary: 'Three to six accounts of an interaction, claim by claim',
    tag: 'interactions',
    ask: { id: Id, account: z.array(Teller).min(3).max(6) },
    answer: ComparisonOfMany,
    kept: true,
    example: {
      ask: { id: interaction.id, account: ['KEN@rec-1', 'UGA@rec-2', 'KEN@rec-3'] },
      answer: comparisonOfMany,
    },
    run: async (desk, { id, account }) => {
      const row = await interactionOf(desk, id);
      return desk.reader.compareMany(await accountsAsked(desk, row.interaction, account));
    },
  }),
  list({
    path: '/api/divergence',
    summary: 'How far the accounts of two sides part, through time, the oldest first',
    tag: 'interactions',
    ask: { a: Party, b: Party },
    row: InteractionRow,
    answer: Divergence,
    columns,
    example: {
      ask: { a: 'KEN', b: 'UGA' },
      answer: {
        rows: [example],
        next: null,
        trend: { slope: 0.1, points: 4 },
        topics: [{ topic: 'border', interactions: 4, divergence: 0.35, trend: { slope: 0.2, points: 4 } }],
      } as z.infer<typeof Divergence>,
    },
    run: (questions, { a, b }, paging) => questions.divergence(a, b, paging),
  }),
];

/** Accounts of an interaction by side and document. @throws Problem when one is not there, or stands twice. */
async function accountsAsked(
  desk: Desk,
  { id, accounts }: DossierInteraction,
  asked: readonly string[],
): Promise<TextAccount[]> {
  const all = accounts.flatMap(({ side, sources }) =>
    sources.map((source) => ({ ...source, side, key: `${side}@${source.document}` })),
  );
  const unknown = asked.find((key) => !all.some((one) => one.key === key));
  if (unknown !== undefined || new Set(asked).size < asked.length)
    throw new Problem(
      'conflict',
      `interaction ${id} has the accounts ${all.map(({ key }) => key).join(', ')}; name each once`,
    );
  const found: TextAccount[] = [];
  for (const key of asked) {
    const { document, side, own, attributions } = all.find((one) => one.key === key)!;
    const { reading } = await documentOf(desk, document);
    found.push({ document: reading.document, side, attributions: own ? null : attributions });
  }
  return found;
}

/** The two sides whose accounts are compared: as asked, else the first that gave one. @throws Problem when there are none. */
function sidesAsked(
  { id, accounts }: DossierInteraction,
  a: string | undefined,
  b: string | undefined,
): readonly [string, string] {
  const sides = accounts.map(({ side }) => side);
  const first = a ?? sides.find((side) => side !== b);
  const second = b ?? sides.find((side) => side !== first);
  if (
    first === undefined ||
    second === undefined ||
    first === second ||
    ![first, second].every((one) => sides.includes(one))
  )
    throw new Problem(
      'conflict',
      `interaction ${id} has accounts of ${sides.length === 0 ? 'no side' : sides.join(', ')}; two of them are needed`,
    );
  return [first, second];
}

/**
 * Compares the best sources of two sides: two documents, or the two accounts that one report carries, which come in the order of the report. (Each says
 * whose it is.)
 */
async function compareSides(
  desk: Desk,
  interaction: DossierInteraction,
  [a, b]: readonly [string, string],
): Promise<Comparison> {
  const [first, second] = [a, b].map(
    (side) => interaction.accounts.find((account) => account.side === side)!.sources[0]!.document,
  ) as [string, string];
  const { reading } = await documentOf(desk, first);
  if (first !== second) {
    const other = (await documentOf(desk, second)).reading;
    return desk.reader.compareDocuments(reading.document, other.document, { partyA: a, partyB: b });
  }
  const { text, title, byline, publisher, published, language, url } = reading.document;
  const facts = { title, byline, publisher, published, language, url };
  return desk.reader.compare({ text, name: reading.document.input, facts }, null, {
    interaction: numberIn(reading, interaction, first),
  });
}

/** Which of the interactions with two accounts in a report it is, counted from 1. */
function numberIn({ interactions }: Reading, { parts }: DossierInteraction, document: string): number {
  const told = interactions.filter(({ accounts }) => accounts.length > 1);
  const records = parts.filter((part) => part.document === document).map(({ record }) => record);
  return Math.max(1, told.findIndex(({ id }) => records.includes(id)) + 1);
}

import { z } from 'zod';
import { Standing, UndertakingKind } from '../../record/index.ts';
import { joined } from '../csv.ts';
import { Problem } from '../problem.ts';
import { list, type Route, route } from '../route.ts';
import { LedgerRow } from '../schemas.ts';
import { DAY, Id, Name, Party, Text } from './common.ts';
import { documents, entry } from './examples.ts';

const example = { entry, documents, verdicts: [] };

export const ledgerRoutes: readonly Route[] = [
  list({
    path: '/api/ledger',
    summary: 'Demands, promises, threats and agreements and how they stand, the last changed first',
    tag: 'ledger',
    ask: {
      from: Party.exactOptional().describe('who demands, promises …'),
      to: Party.exactOptional().describe('of whom, to whom'),
      between: z.array(Party).length(2).exactOptional().describe('two sides, either way; stands twice'),
      kind: UndertakingKind.exactOptional(),
      standing: Standing.exactOptional(),
      topic: Name.exactOptional(),
      text: Text.exactOptional(),
      since: DAY.exactOptional(),
      until: DAY.exactOptional(),
    },
    row: LedgerRow,
    columns: {
      id: (row) => row.entry.id,
      kind: (row) => row.entry.kind,
      from: (row) => row.entry.sides.from,
      to: (row) => row.entry.sides.to,
      what: (row) => row.entry.what,
      topics: (row) => joined(row.entry.topics),
      standing: (row) => row.entry.standing,
      deadline: (row) => row.entry.deadline,
      first: (row) => row.entry.first,
      last: (row) => row.entry.last,
      steps: (row) => joined(row.entry.steps.map(({ date, step }) => `${date ?? '?'} ${step}`)),
      publishers: (row) =>
        joined([...new Set(Object.values(row.documents).map((one) => one.publisher ?? one.input))]),
      documents: (row) => joined(Object.keys(row.documents)),
    },
    example: { ask: { from: 'KEN', standing: 'open' }, answer: { rows: [example], next: null } },
    run: (questions, { between, ...ask }, paging) =>
      questions.ledger(
        { ...ask, ...(between === undefined ? {} : { between: [between[0]!, between[1]!] as const }) },
        paging,
      ),
  }),
  route({
    path: '/api/ledger/{id}',
    summary: 'One entry of the ledger with all its steps',
    tag: 'ledger',
    ask: { id: Id },
    answer: LedgerRow,
    kept: true,
    example: { ask: { id: entry.id }, answer: example },
    run: async (desk, { id }) => {
      const { rows } = await desk.record.ask(({ questions }) => questions.ledger({ id }, { limit: 1 }));
      if (rows[0] === undefined)
        throw new Problem(
          'not-found',
          `there is no ledger entry ${id} in the record; /api/ledger lists those there are`,
        );
      return rows[0];
    },
  }),
];

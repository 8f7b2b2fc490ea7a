import { z } from 'zod';
import { RecordError } from '../../record/index.ts';
import { list, type Route, route } from '../route.ts';
import { FailureRow, SourceRow } from '../schemas.ts';

const Counts = z.object({
  documents: z.int(),
  unread: z.int(),
  statements: z.int(),
  events: z.int(),
  parties: z.int(),
  interactions: z.int(),
  entries: z.int(),
  judgements: z.int(),
});

export const recordRoutes: readonly Route[] = [
  route({
    path: '/api/record',
    summary:
      'What the record holds; without one, why it cannot be used. Texts can be read and compared all the same',
    tag: 'record',
    answer: z.object({
      version: z.string().describe('of the program'),
      record: z.string().nullable(),
      writable: z.boolean(),
      counts: Counts.nullable(),
      problem: z.string().nullable(),
    }),
    example: {
      answer: {
        version: '0.1.0',
        record: './readout-record',
        writable: true,
        counts: {
          documents: 37,
          unread: 0,
          statements: 210,
          events: 96,
          parties: 40,
          interactions: 9,
          entries: 21,
          judgements: 3,
        },
        problem: null,
      },
    },
    run: async ({ record, version }) => {
      try {
        const { name, keeper } = await record.get();
        const counts = await record.counts();
        return { version, record: name, writable: keeper !== null, counts, problem: null };
      } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        return { version, record: null, writable: false, counts: null, problem: error.message };
      }
    },
  }),
  list({
    path: '/api/sources',
    summary: 'Publishers by number of documents',
    tag: 'sources',
    ask: {},
    row: SourceRow,
    columns: {
      publisher: ({ publisher }) => publisher,
      documents: ({ documents }) => documents,
      copies: ({ copies }) => copies,
      first: ({ first }) => first,
      last: ({ last }) => last,
    },
    example: {
      answer: {
        rows: [
          {
            publisher: 'Continental Press',
            documents: 12,
            copies: 2,
            first: '2025-01-03',
            last: '2025-05-06',
          },
        ],
        next: null,
      },
    },
    run: (questions, _ask, paging) => questions.sources(paging),
  }),
  list({
    path: '/api/failures',
    summary: 'What could not be had or read, and why, the newest first',
    tag: 'record',
    ask: {},
    row: FailureRow,
    columns: {
      input: ({ input }) => input,
      at: ({ at }) => at,
      reason: ({ reason }) => reason,
      retriable: ({ retriable }) => retriable,
      id: ({ id }) => id,
    },
    example: {
      answer: {
        rows: [
          {
            id: 'reject-c0a9be3d25f1c0a9be3d25f1',
            input: 'https://press.example/feed',
            at: '2025-05-06T10:00:00.000Z',
            reason: 'the server answered 503; try again later',
            retriable: true,
          },
        ],
        next: null,
      },
    },
    run: (questions, _ask, paging) => questions.failures(paging),
  }),
];

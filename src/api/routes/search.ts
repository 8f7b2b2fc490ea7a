import { z } from 'zod';
import { Act, Force } from '../../record/index.ts';
import { joined } from '../csv.ts';
import { list, type Route } from '../route.ts';
import { StatementRow } from '../schemas.ts';
import { DAY, DOCUMENT_COLUMNS, Name, Party, placesOf, Text } from './common.ts';
import { CONTENT, row } from './examples.ts';

/** A number as an address has it; 1 to 5 of the scale of force. */
const AskedForce = z.int().min(1).max(5).pipe(Force);

export const searchRoutes: readonly Route[] = [
  list({
    path: '/api/search',
    summary: 'Statements: who said what to whom, the newest first',
    tag: 'statements',
    ask: {
      text: Text.exactOptional(),
      speaker: Party.exactOptional(),
      recipient: Party.exactOptional(),
      party: Party.exactOptional(),
      act: Act.exactOptional(),
      force: AskedForce.exactOptional(),
      minForce: AskedForce.exactOptional(),
      topic: Name.exactOptional(),
      publisher: Name.exactOptional(),
      negated: z.boolean().exactOptional(),
      from: DAY.exactOptional(),
      to: DAY.exactOptional(),
    },
    row: StatementRow,
    columns: {
      speaker: ({ speaker }) => speaker?.name ?? null,
      side: ({ speaker }) => speaker?.side ?? null,
      recipients: ({ recipients }) => joined(recipients.map(({ name }) => name)),
      act: ({ act }) => act,
      force: ({ force }) => force,
      negated: ({ negated }) => negated,
      topics: ({ topics }) => joined(topics),
      text: ({ text }) => text,
      chain: ({ chain }) => joined(chain),
      characters: ({ spans }) => placesOf(spans),
      id: ({ id }) => id,
      ...DOCUMENT_COLUMNS,
    },
    example: {
      ask: { text: 'crossing', speaker: 'KEN', minForce: 2 },
      answer: {
        rows: [
          {
            document: row,
            id: 'attr-1',
            speaker: { id: 'actor-1', name: 'foreign minister of Kenya', side: 'KEN', party: 'party-ken' },
            recipients: [],
            chain: ['foreign minister of Kenya'],
            act: 'commissive',
            force: 2,
            negated: false,
            topics: ['border'],
            text: CONTENT.text,
            spans: [CONTENT],
            verdicts: [],
          },
        ],
        next: null,
      },
    },
    run: (questions, ask, paging) => questions.search(ask, paging),
  }),
];

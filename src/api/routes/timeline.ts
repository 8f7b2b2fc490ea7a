import { joined } from '../csv.ts';
import { list, type Route } from '../route.ts';
import { TimelineRow } from '../schemas.ts';
import { DAY, DOCUMENT_COLUMNS, Party, placesOf } from './common.ts';
import { CONTENT, row } from './examples.ts';

export const timelineRoutes: readonly Route[] = [
  list({
    path: '/api/timeline',
    summary: 'Everything between two sides or parties, the oldest first',
    tag: 'timeline',
    ask: { a: Party, b: Party, from: DAY.exactOptional(), to: DAY.exactOptional() },
    row: TimelineRow,
    columns: {
      date: ({ date }) => date,
      kind: ({ kind }) => kind,
      from: ({ from }) => joined(from),
      to: ({ to }) => joined(to),
      what: ({ what }) => what,
      force: ({ force }) => force,
      text: ({ text }) => text,
      characters: ({ spans }) => placesOf(spans),
      id: ({ id }) => id,
      ...DOCUMENT_COLUMNS,
    },
    example: {
      ask: { a: 'KEN', b: 'UGA' },
      answer: {
        rows: [
          {
            date: '2025-05-06',
            kind: 'statement',
            id: 'attr-1',
            from: ['foreign minister of Kenya'],
            to: ['Uganda'],
            what: 'commissive',
            force: 2,
            text: CONTENT.text,
            document: row,
            spans: [CONTENT],
            verdicts: [],
          },
        ],
        next: null,
      },
    },
    run: (questions, { a, b, ...days }, paging) => questions.timeline(a, b, days, paging),
  }),
];

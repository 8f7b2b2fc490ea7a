import { z } from 'zod';
import { JudgedKind, Judgement } from '../../record/index.ts';
import { joined } from '../csv.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import { type Heard, list, Made, type Route, route } from '../route.ts';
import { Decision, DoubtfulRow, JudgementRow } from '../schemas.ts';
import { DOCUMENT_COLUMNS, Id, Name, placesOf } from './common.ts';
import { CONTENT, DOCUMENT_ID, judgement, row } from './examples.ts';

export const judgementRoutes: readonly Route[] = [
  list({
    path: '/api/judgements',
    summary: 'What people decided, the newest first',
    tag: 'judgements',
    ask: {
      kind: JudgedKind.exactOptional(),
      who: Name.exactOptional(),
      state: z.enum(['stands', 'undone', 'orphan']).exactOptional(),
      document: Id.exactOptional().describe('on records of this document'),
    },
    row: JudgementRow,
    columns: {
      id: (row) => row.judgement.id,
      at: (row) => row.judgement.at,
      who: (row) => row.judgement.who,
      verdict: (row) => row.judgement.verdict,
      kind: (row) => row.judgement.kind,
      target: (row) => row.judgement.target,
      document: (row) => row.judgement.document,
      words: (row) => row.judgement.anchor?.text ?? null,
      note: (row) => row.judgement.note,
      state: (row) => row.state,
    },
    example: { answer: { rows: [{ judgement, state: 'stands', found: null }], next: null } },
    run: (questions, ask, paging) => questions.judgements(ask, paging),
  }),
  list({
    path: '/api/doubtful',
    summary: 'Statements and events that nobody has accepted, rejected or corrected, the least sure first',
    tag: 'judgements',
    ask: {},
    row: DoubtfulRow,
    columns: {
      kind: ({ kind }) => kind,
      score: ({ score }) => score,
      from: ({ from }) => joined(from),
      to: ({ to }) => joined(to),
      what: ({ what }) => what,
      force: ({ force }) => force,
      text: ({ spans }) => joined(spans.map(({ text }) => text)),
      characters: ({ spans }) => placesOf(spans),
      id: ({ id }) => id,
      ...DOCUMENT_COLUMNS,
    },
    example: {
      answer: {
        rows: [
          {
            kind: 'attribution',
            document: row,
            id: 'attr-1',
            score: 0.41,
            what: 'commissive',
            from: ['foreign minister of Kenya'],
            to: [],
            force: 2,
            spans: [CONTENT],
            before: 'Kenya’s foreign minister said ',
            after: '.',
          },
        ],
        next: null,
      },
    },
    run: (questions, _ask, paging) => questions.doubtful(paging),
  }),
  route({
    method: 'POST',
    path: '/api/judgements',
    summary:
      'Accepts, rejects, corrects, merges, splits or notes. If-Match holds the ETag of what is judged: the document, or the party, interaction or entry',
    tag: 'judgements',
    body: Decision,
    answer: Judgement,
    status: 201,
    example: {
      body: { who: 'desk', verdict: 'accept', kind: 'attribution', target: 'attr-1', document: DOCUMENT_ID },
      answer: { ...judgement, anchor: { ...CONTENT } },
    },
    run: (desk, _ask, decision, heard) => judge(desk, decision, heard),
  }),
  route({
    method: 'POST',
    path: '/api/judgements/{id}/undo',
    summary: 'Takes a judgement back',
    tag: 'judgements',
    ask: { id: Id },
    body: z.strictObject({ who: z.string().min(1).max(200) }),
    answer: Judgement,
    status: 201,
    example: {
      ask: { id: judgement.id },
      body: { who: 'desk' },
      answer: { ...judgement, id: 'judgement-0a', verdict: 'undo', target: judgement.id, anchor: null },
    },
    run: async (desk, { id }, { who }) => {
      const kept = await desk.record.change(async (keeper) => {
        const about = await judgementOf(desk, id);
        return keeper.judge({
          ...about,
          who,
          verdict: 'undo',
          target: id,
          others: [],
          fields: null,
          note: null,
        });
      });
      return new Made(kept, 201, '/api/judgements');
    },
  }),
];

async function judge(desk: Desk, decision: Decision, { ifMatch }: Heard): Promise<Made<Judgement>> {
  const kept = await desk.record.change(async (keeper) => {
    // Nobody else writes between this look and the judgement.
    if (ifMatch !== null && ifMatch !== '*') {
      const address = addressOf(decision);
      const now = await desk.etagOf(address);
      if (!ifMatch.split(',').some((one) => one.trim() === now))
        throw new Problem(
          'stale-etag',
          `what you judge has changed since you read it; read ${address} again and decide anew`,
          { etag: now },
        );
    }
    return keeper.judge(decision);
  });
  return new Made(kept, 201, '/api/judgements');
}

/** Where that is read which a decision is about. */
function addressOf({ kind, target, document }: Decision): string {
  const of = encodeURIComponent(target);
  if (kind === 'party') return `/api/actors/${of}`;
  if (kind === 'dossier-interaction') return `/api/interactions/${of}`;
  if (kind === 'ledger-entry') return `/api/ledger/${of}`;
  return `/api/documents/${encodeURIComponent(document ?? target)}`;
}

/** What a judgement is about. @throws Problem when there is none of that id, or it is undone. */
async function judgementOf(desk: Desk, id: string): Promise<Pick<Decision, 'kind' | 'document'>> {
  for (let after: string | null = null; ; ) {
    const page = await desk.record.ask(({ questions }) => questions.judgements({}, { limit: 1000, after }));
    const found = page.rows.find(({ judgement }) => judgement.id === id);
    if (found?.state === 'undone') throw new Problem('conflict', `judgement ${id} is undone already`);
    if (found) return { kind: found.judgement.kind, document: found.judgement.document };
    after = page.next;
    if (after === null)
      throw new Problem(
        'not-found',
        `there is no judgement ${id} in the record; /api/judgements lists those there are`,
      );
  }
}

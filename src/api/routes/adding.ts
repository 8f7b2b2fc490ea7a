import { z } from 'zod';
import { type Received, stableId } from '../../record/index.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import { FILE, type FileBody, Made, type Route, route } from '../route.ts';
import { Address, GivenText, Job } from '../schemas.ts';
import { Id, Name } from './common.ts';

/** Of one request; a feed counts as one. */
const MOST = 100;

const example: Job = {
  id: '0b9e3d25-f1c0-4a9b-8e3d-25f1c0a9be3d',
  state: 'running',
  at: '2025-05-06T10:00:00.000Z',
  inputs: ['https://press.example/feed.xml'],
  documents: [],
  progress: { documents: 12, fresh: 9, read: 3, total: 9 },
  failures: [],
  problem: null,
};

export const addingRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/add',
    summary: 'Adds texts, pages and feeds to the record. The answer says where to follow the run',
    tag: 'adding',
    body: z.strictObject({
      texts: z.array(GivenText).max(MOST).readonly().default([]),
      addresses: z.array(Address).max(MOST).readonly().default([]),
      pages: z.boolean().default(false).describe('the pages that the items of a feed lead to stand for them'),
    }),
    answer: Job,
    status: 202,
    example: { body: { addresses: ['https://press.example/feed.xml'] }, answer: example },
    run: async (desk, _ask, { texts, addresses, pages }) =>
      started(desk, texts.map(receivedText), addresses, pages),
  }),
  route({
    method: 'POST',
    path: '/api/add/file',
    summary: 'Adds a file, whose bytes are the body. Its Content-Type says what it is, where that is known',
    tag: 'adding',
    ask: { name: Name.describe('what the record calls it; nothing is written under this name') },
    body: FILE,
    answer: Job,
    status: 202,
    example: { ask: { name: 'statement.html' }, answer: example },
    run: async (desk, { name }, file) => started(desk, [receivedFile(name, file)], [], false),
  }),
  route({
    path: '/api/jobs',
    summary:
      'Runs of adding, the newest first. /api/jobs/{id}/events tells of one as it goes (server-sent events)',
    tag: 'adding',
    answer: z.object({ rows: z.array(Job).readonly() }),
    example: { answer: { rows: [example] } },
    run: async (desk) => ({ rows: desk.jobs.all() }),
  }),
  route({
    path: '/api/jobs/{id}',
    summary: 'How far a run of adding is',
    tag: 'adding',
    ask: { id: Id },
    answer: Job,
    example: { ask: { id: example.id }, answer: example },
    run: async (desk, { id }) => desk.jobs.get(id),
  }),
];

/** Starts a run. It goes on when the answer has long been given. */
function started(
  desk: Desk,
  received: readonly Received[],
  addresses: readonly string[],
  pages: boolean,
): Made<Job> {
  if (received.length + addresses.length === 0)
    throw new Problem('bad-request', 'there is nothing to add; give texts or addresses');
  const job = desk.jobs.start({ received, addresses, pages });
  return new Made(job, 202, `/api/jobs/${job.id}`);
}

/** A text as if it had come from a place of its own: two texts are versions of each other only if they were given one name. */
export function receivedText({ text, name, facts }: z.infer<typeof GivenText>): Received {
  const input = `pasted:${name ?? stableId('text', [text])}`;
  const known = facts === undefined ? null : facts;
  return received(input, Buffer.from(text), {
    contentType: 'text/plain',
    charset: 'utf-8',
    facts: known,
    url: facts?.url ?? null,
  });
}

export function receivedFile(name: string, { bytes, contentType, charset }: FileBody): Received {
  return received(`upload:${name}`, Buffer.from(bytes), { contentType, charset, facts: null, url: null });
}

function received(
  input: string,
  content: Buffer,
  rest: Pick<Received, 'contentType' | 'charset' | 'facts' | 'url'>,
): Received {
  const bytes = content.toString('base64');
  return { id: stableId('rec', [input, bytes], 24), input, at: new Date().toISOString(), bytes, ...rest };
}

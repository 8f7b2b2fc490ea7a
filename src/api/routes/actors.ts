import { z } from 'zod';
import { Problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { Named, OneActor } from '../schemas.ts';
import { Id, Name } from './common.ts';
import { row } from './examples.ts';

export const actorRoutes: readonly Route[] = [
  route({
    path: '/api/actors',
    summary: 'Sides and parties that a name, key or id may mean, the likeliest first; at most 20',
    tag: 'actors',
    ask: { name: Name },
    answer: z.object({ rows: z.array(Named).readonly() }),
    kept: true,
    example: {
      ask: { name: 'kenya' },
      answer: { rows: [{ key: 'KEN', kind: 'side', name: 'Kenya', side: 'KEN', documents: 12 }] },
    },
    run: async (desk, { name }) => ({
      rows: await desk.record.ask(({ questions }) => questions.resolve(name)),
    }),
  }),
  route({
    path: '/api/actors/{id}',
    summary: 'A party and where it is mentioned, the newest first',
    tag: 'actors',
    ask: {
      id: Id,
      limit: z.int().min(1).max(1000).exactOptional(),
      after: z.string().max(2_000).exactOptional(),
    },
    answer: OneActor,
    kept: true,
    example: {
      ask: { id: 'party-ken' },
      answer: {
        party: {
          id: 'party-ken',
          name: 'Kenya',
          kind: 'state',
          country: 'KEN',
          wikidata: 'Q114',
          side: 'KEN',
          names: ['Kenya', 'Nairobi'],
          roles: [],
          because: ['the same country'],
        },
        documents: 1,
        rows: [{ document: row, actor: 'actor-1', mentions: [{ start: 0, end: 5, text: 'Kenya' }] }],
        next: null,
        verdicts: [],
      },
    },
    run: async (desk, { id, ...paging }) => {
      const found = await desk.record.ask(({ questions }) => questions.actor(id, paging));
      if (found === null)
        throw new Problem(
          'not-found',
          `there is no party ${id} in the record; /api/actors?name= finds parties by name`,
        );
      return found;
    },
  }),
];

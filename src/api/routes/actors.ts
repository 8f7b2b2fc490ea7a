import { z } from 'zod';
import { ActorKind } from '../../record/index.ts';
import { joined } from '../csv.ts';
import { Problem } from '../problem.ts';
import { list, type Route, route } from '../route.ts';
import { Named, OneActor, PartyRow } from '../schemas.ts';
import { Id, Name } from './common.ts';
import { row } from './examples.ts';

const party = {
  id: 'party-ken',
  name: 'Kenya',
  kind: 'state' as const,
  country: 'KEN',
  wikidata: 'Q114',
  side: 'KEN',
  names: ['Kenya', 'Nairobi'],
  roles: [],
  because: ['the same country'],
};

export const actorRoutes: readonly Route[] = [
  list({
    path: '/api/parties',
    summary: 'All actors over all documents, in the order of their names',
    tag: 'actors',
    ask: {
      text: Name.exactOptional().describe('beginnings of words of a name'),
      kind: ActorKind.exactOptional(),
      side: Name.exactOptional().describe('for whom they speak, by the key that /api/actors gives'),
    },
    row: PartyRow,
    columns: {
      id: (row) => row.party.id,
      name: (row) => row.party.name,
      kind: (row) => row.party.kind,
      country: (row) => row.party.country,
      side: (row) => row.party.side,
      names: (row) => joined(row.party.names),
      roles: (row) => joined(row.party.roles.map(({ title }) => title)),
      documents: (row) => row.documents,
      wikidata: (row) => row.party.wikidata,
    },
    example: { ask: { text: 'ken' }, answer: { rows: [{ party, documents: 12, verdicts: [] }], next: null } },
    run: (questions, ask, paging) => questions.parties(ask, paging),
  }),
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
        party,
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

import { expect, test } from 'vitest';
import {
  GHANA,
  type HandDocument,
  handDocument,
  judgementOf,
  KENYA,
  ODUYA,
} from '../../fixtures/hand-dossier.ts';
import type { DossierDocument } from './dossier-document.ts';
import { joinInteractions } from './join-interactions.ts';
import { matchParties } from './match-parties.ts';

type Facts = Partial<NonNullable<HandDocument['interaction']>>;

const call = (id: string, published: string, interaction: Facts, facts: HandDocument = {}) =>
  handDocument(id, 'Oduya of Kenya and Mensah of Ghana spoke.', {
    published,
    interaction: { words: 'spoke', ...interaction },
    ...facts,
  });

const join = (
  documents: readonly DossierDocument[],
  judgements = [] as Parameters<typeof joinInteractions>[2],
) =>
  joinInteractions(
    documents,
    matchParties(documents, [], (name) => name.toLowerCase()),
    judgements,
  );

/** Which documents stand together. */
const together = (...documents: DossierDocument[]) =>
  join(documents).map(({ parts }) => parts.map(({ document }) => document));

const KENYAN = { kind: 'readout', publisher: 'Foreign Ministry of Kenya' } as const;
const GHANAIAN = { kind: 'readout', publisher: 'Foreign Ministry of Ghana' } as const;

test('two accounts of one day are one call, those of two days are two', () => {
  expect(
    together(
      call('a', '2031-05-06', { date: '2031-05-06' }),
      call('b', '2031-05-07', { date: '2031-05-06' }),
    ),
  ).toEqual([['a', 'b']]);
  expect(
    together(
      call('a', '2031-05-06', { date: '2031-05-06' }),
      call('b', '2031-05-09', { date: '2031-05-09' }),
    ),
  ).toHaveLength(2);
});

test('a call at night has the date of each side’s clocks; two readouts of one side are two calls', () => {
  const a = call('a', '2031-05-06', { date: '2031-05-06' }, KENYAN);
  expect(together(a, call('b', '2031-05-07', { date: '2031-05-07' }, GHANAIAN))).toEqual([['a', 'b']]);
  expect(together(a, call('b', '2031-05-07', { date: '2031-05-07' }, KENYAN))).toHaveLength(2);
});

test('“back in February” joins the call of February where there is one, and none where there are two', () => {
  const vague = call('v', '2031-05-06', { date: '2031-02' });
  const third = call('a', '2031-02-03', { date: '2031-02-03' });
  expect(together(vague, third)).toEqual([['a', 'v']]);
  expect(together(vague, third, call('b', '2031-02-20', { date: '2031-02-20' }))).toHaveLength(3);
});

test('a report without a day joins the last call before it', () => {
  const report = call('r', '2031-05-07', {});
  const earlier = call('a', '2031-05-01', { date: '2031-05-01' });
  const last = call('b', '2031-05-06', { date: '2031-05-06' });
  expect(together(report, earlier, last)).toEqual([['a'], ['b', 'r']]);
});

test('other people, another kind, another side: another interaction', () => {
  const a = call('a', '2031-05-06', { date: '2031-05-06' });
  const deputies = {
    actors: {
      oduya: { ...ODUYA, name: 'Paul Otieno' },
      mensah: { says: ['Mensah'], name: 'Kofi Mensah', country: 'GHA' },
    },
  };
  expect(together(a, call('b', '2031-05-06', { date: '2031-05-06' }, deputies))).toHaveLength(2);
  expect(together(a, call('b', '2031-05-06', { date: '2031-05-06', kind: 'letter' }))).toHaveLength(2);
  expect(together(a, call('b', '2031-05-06', { date: '2031-05-06', kind: 'talks' }))).toEqual([['a', 'b']]);
  const uganda = {
    actors: { oduya: ODUYA, mensah: { says: ['Ghana'], kind: 'state', country: 'UGA' } },
  } as const;
  expect(together(a, call('b', '2031-05-06', { date: '2031-05-06' }, uganda))).toHaveLength(2);
});

test('states stand for their people', () => {
  const states = { participants: ['kenya', 'ghana'], actors: { kenya: KENYA, ghana: GHANA } };
  const found = join([
    call('a', '2031-05-06', { date: '2031-05-06' }),
    call('b', '2031-05-06', { date: '2031-05-06', participants: states.participants }),
  ]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ kind: 'call', sides: ['GHA', 'KEN'], participants: { length: 2 } });
});

test('an account comes from the side’s own readout first; a text in two papers counts once', () => {
  const accounts = [{ party: 'oduya', attributions: ['s1'] }];
  const found = join([
    call('wire', '2031-05-06', { date: '2031-05-06', accounts }),
    call('paper', '2031-05-06', { date: '2031-05-06', accounts }, { copyOf: 'wire' }),
    call('own', '2031-05-07', { date: '2031-05-06' }, KENYAN),
  ]);
  expect(found[0]!.parts).toHaveLength(3);
  expect(found[0]!.accounts).toEqual([
    {
      side: 'KEN',
      sources: [
        { document: 'own', own: true, attributions: [] },
        { document: 'wire', own: false, attributions: ['s1'] },
      ],
    },
  ]);
});

test('the day of a corrected report does not count', () => {
  const found = join([
    call('first', '2031-05-07', { date: '2031-05-07' }, { replacedBy: 'second' }),
    call('second', '2031-05-08', { date: '2031-05-06' }),
  ]);
  expect(found.map(({ date, parts }) => [date, parts.length])).toEqual([['2031-05-06', 2]]);
});

test('judgements part and join', () => {
  const documents = [
    call('a', '2031-05-06', { date: '2031-05-06' }),
    call('b', '2031-05-06', { date: '2031-05-06' }),
    call('c', '2031-05-08', { date: '2031-05-08' }),
  ];
  const [one, other] = join(documents).map(({ id }) => id) as [string, string];
  const split = judgementOf({ kind: 'dossier-interaction', verdict: 'split', target: one, others: ['b/i1'] });
  expect(join(documents, [split])).toHaveLength(3);
  const merge = judgementOf({ kind: 'dossier-interaction', verdict: 'merge', target: one, others: [other] });
  expect(join(documents, [merge]).map(({ id, parts }) => [id, parts.length])).toEqual([[one, 3]]);
});

test('the order of the documents changes nothing', () => {
  const documents = [
    call('v', '2031-05-16', { date: '2031-05' }),
    call('a', '2031-05-06', { date: '2031-05-06' }, KENYAN),
    call('b', '2031-05-07', { date: '2031-05-07' }, GHANAIAN),
    call('r', '2031-05-08', {}),
    call('c', '2031-05-20', { date: '2031-05-20' }),
  ];
  const found = join(documents);
  for (let turn = 1; turn < documents.length; turn++) {
    expect(join([...documents.slice(turn), ...documents.slice(0, turn)])).toEqual(found);
  }
});

import { expect, test } from 'vitest';
import { handDocument, judgementOf, ODUYA } from '../../fixtures/hand-dossier.ts';
import { matchParties } from './match-parties.ts';

const fold = (name: string) => name.toLowerCase();
const says = (id: string, actors: Parameters<typeof handDocument>[2], text = 'Oduya spoke.') =>
  handDocument(id, text, actors);

const named = (name: string, published: string, title = 'foreign minister') =>
  says(published, {
    published,
    actors: { oduya: { ...ODUYA, name, roles: [{ title, of: 'Kenya' }] } },
  });

test('a person is one over documents, with the roles of each time and the reason', () => {
  const { all } = matchParties(
    [
      named('Lena Oduya', '2031-03-01'),
      named('Lena Oduya', '2031-01-01', 'trade minister'),
      named('Lena Oduya', '2031-09-01'),
    ],
    [],
    fold,
  );
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({
    name: 'Lena Oduya',
    side: 'KEN',
    because: ['one full name: lena oduya'],
    roles: [
      { title: 'trade minister', from: '2031-01-01', to: '2031-01-01' },
      { title: 'foreign minister', from: '2031-03-01', to: '2031-09-01' },
    ],
  });
});

test('one document that misreads the country changes no side', () => {
  const wrong = says('x', { actors: { oduya: { ...ODUYA, country: 'PRT', code: 'PRTGOV' } } });
  const { all } = matchParties(
    [wrong, named('Lena Oduya', '2031-01-01'), named('Lena Oduya', '2031-01-02')],
    [],
    fold,
  );
  expect(all[0]!.side).toBe('KEN');
});

test('a paper speaks for itself, a ministry for its state', () => {
  const { all } = matchParties(
    [
      says('a', { publisher: 'Lake Post', actors: {} }, 'Talks.'),
      says('b', { publisher: 'Foreign Ministry of Kenya', actors: {} }, 'Talks.'),
    ],
    [],
    fold,
  );
  expect(all.map(({ name, side, id }) => [name, side === id ? 'itself' : side])).toEqual([
    ['Foreign Ministry of Kenya', 'KEN'],
    ['Lake Post', 'itself'],
  ]);
});

test('a judgement merges two, splits one, and can be undone', () => {
  const documents = [named('Lena Oduya', '2031-01-01'), named('Helena Oduya', '2031-01-02')];
  const before = matchParties(documents, [], fold).all;
  expect(before).toHaveLength(2);
  const [one, other] = before.map(({ id }) => id) as [string, string];
  const merge = judgementOf({
    kind: 'party',
    verdict: 'merge',
    target: one,
    others: [other],
    note: 'a nickname',
  });
  const merged = matchParties(documents, [merge], fold).all;
  expect(merged).toHaveLength(1);
  expect(merged[0]).toMatchObject({ id: one, because: ['Ada joined them: a nickname'] });
  const undo = judgementOf({ id: 'j2', kind: 'party', verdict: 'undo', target: 'j1' });
  expect(matchParties(documents, [merge, undo], fold).all).toEqual(before);

  const same = [named('Lena Oduya', '2031-01-01'), named('Lena Oduya', '2031-01-02')];
  const [id] = matchParties(same, [], fold).all.map((party) => party.id);
  const split = judgementOf({ kind: 'party', verdict: 'split', target: id!, others: ['2031-01-02/oduya'] });
  const parted = matchParties(same, [split], fold);
  expect(parted.all).toHaveLength(2);
  expect(parted.of('2031-01-01', 'oduya')!.id).toBe(id);
  expect(parted.of('2031-01-02', 'oduya')!.id).not.toBe(id);
});

test('the order of the documents changes nothing', () => {
  const documents = [
    named('Lena Oduya', '2031-01-01'),
    named('Oduya', '2031-01-02'),
    named('Lena Oduya', '2031-01-03'),
  ];
  expect(matchParties([...documents].reverse(), [], fold).all).toEqual(matchParties(documents, [], fold).all);
});

test('bodies of one name in two countries are two parties', () => {
  const of = (id: string, country: string) =>
    says(id, {
      actors: {
        oduya: { ...ODUYA, name: 'Coast Guard', kind: 'organization', country, code: null, roles: [] },
      },
    });
  const { all } = matchParties([of('a', 'KEN'), of('b', 'TZA')], [], fold);
  expect(new Set(all.map(({ id }) => id)).size).toBe(2);
});

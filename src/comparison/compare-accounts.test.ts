import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { account } from '../../fixtures/hand-account.ts';
import { type Act, Comparison, type Force } from '../record/index.ts';
import { type AccountInput, compareAccounts, mirror } from './index.ts';

const options = { interaction: { kind: 'call', date: '2031-03-14', participants: [] } } as const;

const table = (a: AccountInput, b: AccountInput) =>
  compareAccounts(a, b, options).claims.map(({ relation, stronger, a, b }) => [
    relation,
    stronger,
    a.map((span) => span.text).join(' | '),
    b.map((span) => span.text).join(' | '),
  ]);

const DEMAND = 'demanded the withdrawal of the troops from the Halvic crossing';
const TROOPS = 'mentioned the movements of army units at the Halvic crossing';
const GRAIN = 'welcomed the grain shipments from the port of Tolva';

test('what both say is shared, what one leaves out is only the other’s', () => {
  expect(
    table(account('a', [GRAIN, DEMAND]), account('b', ['thanked for grain shipments from Tolva'])),
  ).toEqual([
    ['shared', null, GRAIN, 'thanked for grain shipments from Tolva'],
    ['only-a', null, DEMAND, ''],
  ]);
});

test('two steps of force differ, and so does a mere mention', () => {
  const strong = account('a', [{ says: DEMAND, force: 5 }]);
  const weak = account('b', [{ says: TROOPS, force: 1 }]);
  expect(table(strong, weak)).toEqual([['force-differs', 'a', DEMAND, TROOPS]]);
  const reasons = compareAccounts(strong, weak, options).claims[0]!.reasons;
  expect(reasons[0]).toMatchObject({ feature: 'force', a: '5', b: '1' });
  expect(reasons.map((reason) => reason.feature)).toContain('matter');
});

test.each([
  ['numbers', 'agreed to exchange 42 prisoners of war', 'agreed to exchange 30 prisoners of war', {}],
  ['dates', 'agreed to reopen the Tolva line on 2 April', 'agreed to reopen the Tolva line on 9 April', {}],
  ['polarity', 'accepted the truce on the Sarn River', 'did not accept the truce on the Sarn River', {}],
  [
    'settled',
    'agreed to open the Halvic crossing on Monday',
    'agreed to study whether to open the Halvic crossing',
    {},
  ],
  ['polarity', 'the visit to Halvic took place', 'the visit to Halvic', { negated: true }],
  [
    'speaker',
    'asked for the truce on the Sarn River',
    'asked for a truce on the Sarn River',
    { act: 'directive' },
  ],
] as const)('both cannot be so: %s', (feature, says, other, facts) => {
  const [claim] = compareAccounts(
    account('a', [{ says, ...(feature === 'speaker' ? facts : {}) }]),
    account('b', [{ says: other, ...facts }]),
    options,
  ).claims;
  expect(claim).toMatchObject({ relation: 'content-differs', stronger: null });
  expect(claim!.reasons[0]!.feature).toBe(feature);
});

test('"not later than" sets a limit and denies nothing', () => {
  const says = 'agreed to open the Halvic crossing by March';
  expect(
    table(
      account('a', [says]),
      account('b', ['agreed to open the Halvic crossing not later than March']),
    )[0]![0],
  ).toBe('shared');
});

test('a demand does not hide behind a complaint on the same matter', () => {
  const a = account('a', [
    { says: 'voiced concern about army units at the Halvic crossing', act: 'expressive', force: 3 },
    { says: DEMAND, act: 'directive', force: 5 },
  ]);
  const rows = table(a, account('b', [{ says: TROOPS, force: 1 }]));
  expect(rows.map(([relation]) => relation).sort()).toEqual(['force-differs', 'only-a']);
});

test('every claim stands in exactly one row, and every row has a reason', () => {
  const a = account('a', [DEMAND, GRAIN, 'noted the water in the Sarn']);
  const b = account('b', [TROOPS, GRAIN, GRAIN, 'the talks were frank']);
  const { claims } = compareAccounts(a, b, options);
  const placed = (side: 'a' | 'b') => claims.flatMap((claim) => claim[side].map((span) => span.start)).sort();
  expect(placed('a')).toEqual(a.claimed.claims.map((claim) => claim.spans[0]!.start).sort());
  expect(placed('b')).toEqual(b.claimed.claims.map((claim) => claim.spans[0]!.start).sort());
  expect(claims.every((claim) => claim.reasons.length > 0)).toBe(true);
  expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length);
  expect(Comparison.safeParse(compareAccounts(a, b, options)).success).toBe(true);
});

test('exchanging the accounts exchanges the sides and nothing else', () => {
  const words = fc.constantFrom(
    ...'grain troops Halvic Tolva river truce 42 thirty prisoners April port not minister crossing army water'.split(
      ' ',
    ),
  );
  const claim = fc.record({
    says: fc.array(words, { minLength: 2, maxLength: 7 }).map((list) => list.join(' ')),
    force: fc.constantFrom<Force>(1, 2, 3, 4, 5),
    act: fc.constantFrom<Act>('assertive', 'directive', 'commissive'),
    speaker: fc.constantFrom('a', 'b', 'both', null),
    negated: fc.boolean(),
  });
  const claims = fc.array(claim, { maxLength: 8 });
  fc.assert(
    fc.property(claims, claims, fc.boolean(), (x, y, same) => {
      const [a, b] = [account('a', x), account(same ? 'a' : 'b', same ? x : y)];
      expect(compareAccounts(b, a, options)).toEqual(mirror(compareAccounts(a, b, options)));
    }),
    { numRuns: 300 },
  );
});

test('our own pairs mirror too, sentence by sentence', () => {
  const folder = new URL('../../fixtures/pairs/tune/', import.meta.url);
  for (const name of readdirSync(folder)) {
    const pair = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const [a, b] = pair.accounts.map(({ party, text }: { party: string; text: string }) =>
      account(party, text.split(/(?<=\.)\s+/u)),
    ) as [AccountInput, AccountInput];
    expect(compareAccounts(b, a, options)).toEqual(mirror(compareAccounts(a, b, options)));
  }
});

test('identical accounts do not part', () => {
  const lines = [DEMAND, GRAIN, TROOPS, 'noted the water in the Sarn'];
  const comparison = compareAccounts(account('a', lines), { ...account('a', lines) }, options);
  expect(comparison.claims.map((claim) => claim.relation)).toEqual(lines.map(() => 'shared'));
  expect(comparison.divergence).toBe(0);
});

test('a refusal to answer speaks of what the sentence before says', () => {
  const a = account('a', ['the president has spoken with Anwa by telephone']);
  const b = account('b', [
    'rumours of a telephone call with Anwa abound',
    { says: 'I can neither confirm nor deny it', negated: true },
  ]);
  const [row] = compareAccounts(a, b, options).claims;
  expect(row).toMatchObject({ relation: 'content-differs' });
});

test('a nationality between a number and what it counts is no border', () => {
  const a = account('a', ['sought the early release of all 27 Indian fishermen in custody']);
  const b = account('b', ['noted the request for the release of 18 fishermen in custody']);
  const [row] = compareAccounts(a, b, options).claims;
  expect(row).toMatchObject({ relation: 'content-differs' });
});

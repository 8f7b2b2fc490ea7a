import { expect, test } from 'vitest';
import { account } from '../../fixtures/hand-account.ts';
import { compareAccounts } from './index.ts';

const options = { interaction: { kind: 'call', date: null, participants: [] } } as const;
const topicsOf = (...claims: Parameters<typeof account>[1]) =>
  compareAccounts(account('a', claims), account('b', []), options).claims.map(({ topic }) => topic);

test('a claim that points back is about what the claim before is about', () => {
  const held = { says: 'raised the case of three surveyors', topics: ['detainees & hostages'] };
  expect(topicsOf(held, 'urged their immediate return')).toEqual([
    'detainees & hostages',
    'detainees & hostages',
  ]);
});

test('who asked for the call is its conduct, whatever words tell it', () => {
  expect(topicsOf({ says: 'at the request of the minister', by: 'claims/initiative' })).toEqual([
    'conduct of the call or meeting',
  ]);
});

test('without a label a phrase of the claim serves, but no lone word and no date', () => {
  expect(topicsOf('noted the water level of the reservoir', 'was a pleasure', 'by May')).toEqual([
    'water level of the reservoir',
    null,
    null,
  ]);
});

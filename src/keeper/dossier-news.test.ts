import { expect, test } from 'vitest';
import type { DossierInteraction, LedgerEntry, LedgerStep } from '../record/index.ts';
import { newsBetween } from './dossier-news.ts';

const part = (document: string) => ({ document, record: 'i1', evidence: [] });

function call(
  accounts: Readonly<Record<string, readonly string[]>>,
  divergence: number | null,
  id = 'call',
): DossierInteraction {
  const told = Object.entries(accounts).map(([side, documents]) => ({
    side,
    sources: documents.map((document) => ({ document, own: true, attributions: [] })),
  }));
  const parts = [...new Set(Object.values(accounts).flat())].map(part);
  return {
    id,
    kind: 'call',
    date: '2031-05-02',
    participants: [],
    sides: ['KEN', 'TZA'],
    parts,
    accounts: told,
    divergence,
    topics: [],
    because: [],
  };
}

const step = (name: LedgerStep['step'], ...documents: string[]): LedgerStep => ({
  date: '2031-05-02',
  step: name,
  force: null,
  parts: documents.map(part),
  note: null,
});

const entry = (...steps: LedgerStep[]) => ({ id: 'entry', steps }) as unknown as LedgerEntry;

test('the account of a further document is news where the interaction was known, and only there', () => {
  const before = { interactions: [call({ KEN: ['d1'] }, null)], entries: [] };
  const after = { interactions: [call({ KEN: ['d1'], TZA: ['d2'] }, 0.4, 'renamed')], entries: [] };
  expect(newsBetween(before, after)).toMatchObject([
    { kind: 'account', side: 'TZA', documents: ['d2'] },
    { kind: 'divergence', before: null, divergence: 0.4, documents: ['d2'] },
  ]);
  expect(newsBetween(after, after)).toEqual([]);
  expect(newsBetween({ interactions: [], entries: [] }, before)).toEqual([]);
});

test('a step is news where the undertaking was known and no document of the step was', () => {
  const before = { interactions: [], entries: [entry(step('made', 'd1'))] };
  const restated = { interactions: [], entries: [entry(step('made', 'd1'), step('restated', 'd2'))] };
  const repeated = { interactions: [], entries: [entry(step('made', 'd1'), step('restated', 'd2', 'd3'))] };
  const lapsed = {
    interactions: [],
    entries: [entry(step('made', 'd1'), step('restated', 'd2'), step('lapsed'))],
  };
  expect(newsBetween(before, restated)).toMatchObject([{ step: { step: 'restated' }, documents: ['d2'] }]);
  expect(newsBetween(restated, repeated)).toEqual([]);
  expect(newsBetween(restated, lapsed)).toMatchObject([{ step: { step: 'lapsed' }, documents: [] }]);
  expect(newsBetween(lapsed, lapsed)).toEqual([]);
  expect(newsBetween({ interactions: [], entries: [] }, restated)).toEqual([]);
});

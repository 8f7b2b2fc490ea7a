import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from '../language/index.ts';
import type { Claim } from '../record/index.ts';
import type { AccountInput } from './account-input.ts';
import { diagnose } from './diagnose.ts';

const options = { interaction: { kind: null, date: null, participants: [] } };
const claim: Claim = {
  spans: [{ start: 0, end: 4 }],
  matter: [],
  speaker: null,
  addressee: null,
  act: 'assertive',
  force: 2,
  negated: false,
  topics: [],
  attribution: null,
  by: 'by hand',
};

function account(id: string, text: string, facts: Partial<AccountInput> = {}): AccountInput {
  const document = documentOf(text, { id, input: `${id}.txt` });
  const claimed = { party: null, claims: [claim], boilerplate: [] };
  return { document, analysis: analyse(document), claimed, party: null, chain: [], ...facts };
}

const rules = (a: AccountInput, b: AccountInput) => diagnose(a, b, options).map(({ rule }) => rule);

test('two fitting accounts give no diagnostic', () => {
  const told = { date: '2025-05-06', participants: ['Lena Oduya', 'Davit Sarel'] };
  const late = { date: '2025-05-07', participants: ['President Oduya', 'D. Sarél'] };
  expect(rules(account('a', 'Some text.', { told }), account('b', 'Other text.', { told: late }))).toEqual(
    [],
  );
});

test('dates far apart, or nobody in common, are two interactions', () => {
  const told = (date: string | null, ...participants: string[]) => ({ told: { date, participants } });
  expect(rules(account('a', 'X.', told('2025-05-06')), account('b', 'Y.', told('2025-08-06')))).toEqual([
    'comparison/different-interactions',
  ]);
  expect(rules(account('a', 'X.', told('2025', 'A')), account('b', 'Y.', told('2025-08', 'A')))).toEqual([]);
  const [a, b] = [told(null, 'Lena Oduya', 'Davit Sarel'), told(null, 'Ilse Marrin', 'Tarek Anwa')];
  expect(rules(account('a', 'X.', a), account('b', 'Y.', b))).toEqual(['comparison/different-interactions']);
  expect(rules(account('a', 'X.', a), account('b', 'Later Sarel wrote.', b))).toEqual([]);
});

test('one text twice, no claims and another language are said', () => {
  expect(rules(account('a', 'Same text.'), account('b', 'Same text.'))).toEqual(['comparison/same-account']);
  const silent = account('b', 'Y.', { claimed: { party: null, claims: [], boilerplate: [] } });
  expect(rules(account('a', 'X.'), silent)).toEqual(['comparison/no-claims']);
  const french = account('b', 'Le ministre.');
  expect(rules(account('a', 'X.'), { ...french, document: { ...french.document, language: 'fr' } })).toEqual([
    'comparison/language',
  ]);
});

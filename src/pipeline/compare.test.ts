import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { mirror } from '../comparison/index.ts';
import { Comparison } from '../record/index.ts';
import { compare, compareMany, compareVersions } from './index.ts';

const example = (name: string) => fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
const pair = (slug: string) => [example(`${slug}/a.txt`), example(`${slug}/b.txt`)] as const;
const count = ({ claims }: Comparison, relation: string) =>
  claims.filter((c) => c.relation === relation).length;

test.each([
  'security-call',
  'trade-call',
  'ceasefire-call',
  'courtesy-call',
])('%s: valid, each claim in one row with its reasons, and the exact mirror when swapped', async (slug) => {
  const [a, b] = pair(slug);
  const comparison = await compare(a, b);
  expect(() => Comparison.parse(comparison)).not.toThrow();
  for (const side of ['a', 'b'] as const) {
    const spans = comparison.claims.flatMap((claim) => claim[side]);
    const sorted = [...spans].sort((x, y) => x.start - y.start);
    for (let i = 1; i < sorted.length; i++)
      expect(sorted[i]!.start).toBeGreaterThanOrEqual(sorted[i - 1]!.end);
  }
  expect(comparison.claims.every((claim) => claim.reasons.length > 0)).toBe(true);
  expect(await compare(b, a)).toEqual(mirror(comparison));
});

test('the parties are named by who issued the accounts, states that no list knows included', async () => {
  const parties = async (slug: string) =>
    (await compare(...pair(slug))).accounts.map((account) => account.party);
  expect(await parties('security-call')).toEqual(['Kenya', 'Tesseria']);
  expect(await parties('ceasefire-call')).toEqual(['Velmora', 'Ostrany']);
});

test('a security call: one side leaves the demand out', async () => {
  const { claims } = await compare(...pair('security-call'));
  const demand = claims.find((claim) => claim.a.some((span) => span.text.startsWith('demanded')));
  expect(demand).toMatchObject({ relation: 'only-a', b: [] });
});

test('a courteous call parts on nothing, a ceasefire call contradicts itself', async () => {
  expect((await compare(...pair('courtesy-call'))).divergence).toBe(0);
  const ceasefire = await compare(...pair('ceasefire-call'));
  expect(count(ceasefire, 'content-differs')).toBeGreaterThan(0);
  expect(ceasefire.divergence).toBeGreaterThan(0.5);
});

test('one account given twice has no divergence and says so', async () => {
  const [a] = pair('security-call');
  const comparison = await compare(a, a);
  expect(comparison.divergence).toBe(0);
  expect(comparison.diagnostics.map((d) => d.rule)).toContain('comparison/same-account');
});

test('two texts that do not say who issued them are told by their wording, and that is said', async () => {
  const a = {
    text: 'President Amari of Kenya spoke by phone with Chancellor Brandt of Germany. She urged Germany to lift the ban.',
  };
  const b = {
    text: 'Chancellor Brandt of Germany spoke by phone with President Amari of Kenya. She noted the good relations.',
  };
  const { accounts, diagnostics } = await compare(a, b);
  expect(accounts.map((account) => account.party)).toEqual(['Kenya', 'Germany']);
  expect(diagnostics.map((d) => d.rule)).toContain('comparison/party-by-wording');
});

test('one report with two calls: the first by default, the other on demand, no third', async () => {
  const report = example('report-two-accounts.txt');
  expect((await compare(report)).diagnostics.map((d) => d.rule)).toContain('comparison/more-interactions');
  expect((await compare(report, null, { interaction: 2 })).interaction.date).toBe('2024-03');
  await expect(compare(report, null, { interaction: 3 })).rejects.toThrow(/not of 3/);
});

test('accounts of different calls are refused with the reason, and compared on demand', async () => {
  const [[a], [, b]] = [pair('security-call'), pair('trade-call')];
  await expect(compare(a, b)).rejects.toThrow(/different interactions.*2025-05-06 and 2025-09-17/);
  const { diagnostics } = await compare(a, b, { anyway: true });
  expect(diagnostics.map((d) => d.rule)).toContain('comparison/different-interactions');
});

test('a joint statement beside two readouts: no party’s own, each two compared', async () => {
  const [a, b] = pair('security-call');
  const comparison = await compareMany([a, b, example('three-accounts/joint.txt')]);
  expect(comparison.accounts.map(({ party }) => party)).toEqual(['Kenya', 'Tesseria', null]);
  expect(comparison.divergences).toHaveLength(3);
  const mission = comparison.claims.find(({ spans }) => spans[2]![0]?.text.includes('monitoring mission'))!;
  expect(mission.pairs.map(({ relation }) => relation)).toEqual(['shared', 'shared', 'shared']);
  const other = example('courtesy-call/a.txt');
  await expect(compareMany([a, b, other])).rejects.toThrow(/courtesy-call.*different interactions/);
});

test('a later version of a readout: what was softened, altered, added and removed', async () => {
  const [a] = pair('security-call');
  const { steps } = await compareVersions([a, example('versions/evening.txt')]);
  const kinds = steps[0]!.changes.map(({ change }) => change);
  for (const kind of ['softened', 'altered', 'added', 'removed', 'unchanged'])
    expect(kinds, kind).toContain(kind);
});

test('a text that names neither side does not say whose account it is', async () => {
  const [a] = pair('security-call');
  const { accounts } = await compare(a, { text: 'The minister urged the release of the surveyors.' });
  expect(accounts[1].party).toBeNull();
});

test('beside a readout of one side, a report that tells what both say is the other side’s account, in its own words alone', async () => {
  const readout = {
    text: `Ministry of Foreign Affairs of Kenya

Press release, 14 March 2031

Foreign Minister Lena Oduya spoke by telephone today with the Foreign Minister of Ghana, Kofi Asante. She urged Ghana to release the two trawlers held since January.`,
  };
  const report = {
    text: `Kenya presses Ghana over trawlers

By Anna Roelofs

ACCRA, March 15, 2031 (Reuters) - Kenyan Foreign Minister Lena Oduya spoke by phone on Friday with her Ghanaian counterpart Kofi Asante and urged him to release two trawlers, the Kenyan foreign ministry said, as Ghanaian officials insisted that the courts alone would decide the case.

Asante asked for a review of fishing licences, the Ghanaian foreign ministry said.`,
  };
  const { accounts, claims } = await compare(readout, report);
  expect(accounts.map(({ party }) => party)).toEqual(['Kenya', 'Ghana']);
  expect(accounts[1].chain.length).toBeGreaterThan(1);
  const ghanaSays = claims.flatMap(({ b }) => b.map(({ text }) => text));
  expect(ghanaSays).toEqual([
    'insisted that the courts alone would decide the case',
    'asked for a review of fishing licences',
  ]);
});

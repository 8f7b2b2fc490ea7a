import { expect, test } from 'vitest';
import { account } from '../../fixtures/hand-account.ts';
import { compareAccounts, compareMany, compareVersions } from '../comparison/index.ts';
import {
  renderBriefMarkdown,
  renderBriefTerminal,
  renderManyHtml,
  renderManyMarkdown,
  renderManyTerminal,
  renderVersionsHtml,
  renderVersionsMarkdown,
  renderVersionsTerminal,
} from './index.ts';
import { displayWidth } from './terminal-width.ts';

const options = { interaction: { kind: 'call', date: '2031-03-14', participants: [] } } as const;
const DEMAND = 'demanded the withdrawal of <b>all</b> troops from the Halvic | Tolva crossing';
const a = account('velmora', [
  { says: DEMAND, force: 5, act: 'directive' },
  'welcomed the grain shipments from Tolva',
]);
const b = account('ostrany', [
  { says: 'mentioned troops at the Halvic crossing', force: 1 },
  'recalled the treaty of friendship',
]);
const c = account('lurania', ['welcomed the grain shipments from Tolva, and the harvest']);
const many = compareMany([a, b, c], options);
const versions = compareVersions([a, { ...c, party: 'velmora' }]);
const two = compareAccounts(a, b, options);

test.each([
  ['many', renderManyTerminal(many, { width: 60, colour: false })],
  ['versions', renderVersionsTerminal(versions, { width: 60, colour: false })],
  ['brief', renderBriefTerminal(two, { width: 60, colour: false })],
])('no line of %s is wider than the terminal', (_name, text) => {
  expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(60);
  expect(text).toContain('Halvic');
});

test.each([
  ['many', renderManyHtml(many)],
  ['versions', renderVersionsHtml(versions)],
])('the page of %s makes no markup of the words and loads nothing', (_name, page) => {
  expect(page).toContain('&lt;b&gt;all&lt;/b&gt;');
  expect(page).not.toContain('<b>all</b>');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//u);
});

test('rows in Markdown have a cell a column, whatever stands in the words', () => {
  const cells = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(/(?<!\\)\|/u).length);
  expect(new Set(cells(renderManyMarkdown(many)))).toEqual(new Set([8]));
  expect(new Set(cells(renderVersionsMarkdown(versions)))).toEqual(new Set([7]));
});

test('several accounts are summed up from the table alone', () => {
  expect(renderManyMarkdown(many)).toContain('all three accounts make none');
  expect(renderVersionsMarkdown(versions)).toMatch(/1 reworded, |1 removed|1 hardened/u);
});

test('the brief quotes what parts the two and stays on half a page', () => {
  const brief = renderBriefMarkdown(two);
  expect(brief).toContain('Divergence 0.');
  expect(brief).toContain('Only Ostrany says');
  expect(brief.split(/\s+/u).length).toBeLessThan(250);
});

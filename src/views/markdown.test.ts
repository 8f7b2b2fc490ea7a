import { readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { Comparison, Reading } from '../record/index.ts';
import { escapeMarkdown, markdownAddress } from './escape-markdown.ts';
import { renderComparisonMarkdown, renderReadingMarkdown } from './index.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/views/${name}.json`, import.meta.url), 'utf8'));
const comparison = (name: string): Comparison => Comparison.parse(json(`${name}.comparison`));
const reading = (name: string): Reading => Reading.parse(json(`${name}.reading`));

/** The kinds of node in a text: `emphasis`, `link`, `html` … */
function kinds(markdown: string): ReadonlySet<string> {
  const found = new Set<string>();
  const open: { type: string; children?: readonly unknown[] }[] = [fromMarkdown(markdown)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.add(node.type);
    open.push(...((node.children ?? []) as typeof open));
  }
  return found;
}

describe('words of a record', () => {
  it.each([
    '<script>alert(1)</script>',
    '**bold** _it_ `code` ~~no~~',
    '[link](https://evil.example) ![image](x)',
    '# heading',
    '- item',
    '1. item',
    '+ item',
    '=== ---',
    '&amp; &#60;b&#62;',
    'a\n\n# b',
    '<https://evil.example>',
  ])('stay text: %j', (words) => {
    expect(kinds(escapeMarkdown(words))).toEqual(new Set(['root', 'paragraph', 'text']));
  });

  it('cannot end a table cell', () => expect(escapeMarkdown('a | b \\| c')).toBe('a \\| b \\\\\\| c'));

  it('become an address only where it opens a page', () => {
    expect(markdownAddress('https://a.example/x?y=1')).toBe('<https://a.example/x?y=1>');
    expect(markdownAddress('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(markdownAddress('https://a.example/><script>')).not.toContain('<');
  });
});

it('makes no markup of odd content', () => {
  const ours = new Set(['root', 'heading', 'paragraph', 'text', 'strong', 'list', 'listItem']);
  for (const markdown of [
    renderComparisonMarkdown(comparison('odd-content')),
    renderReadingMarkdown(reading('odd')),
  ])
    for (const kind of kinds(markdown)) expect(ours).toContain(kind);
});

it.each([
  'two-readouts',
  'one-report',
  'odd-content',
  'empty',
])('gives every claim of %s one row of six cells', (name) => {
  const record = comparison(name);
  const rows = [...renderComparisonMarkdown(record).matchAll(/^\| \d+ \|.*$/gm)].map(([row]) => row);
  expect(rows).toHaveLength(record.claims.length);
  for (const row of rows) expect(row.match(/(?<!\\)\|/g)).toHaveLength(7);
});

it('quotes each claim with its places', () => {
  const markdown = renderComparisonMarkdown(comparison('two-readouts'));
  expect(markdown).toContain('“at the Prime Minister’s request” (142–173) ▮▮▯▯▯ 2/5');
  expect(markdown.split('“urged their immediate release”')).toHaveLength(2);
});

it('does not put quotation marks round words that bring their own', () => {
  expect(renderReadingMarkdown(reading('report'))).toContain(
    ': “We will not be told where to store our own fuel,” (',
  );
});

it('nests an attribution under the one that holds it', () => {
  expect(renderReadingMarkdown(reading('report'))).toMatch(/^- \*\*5\*\*.*\n {2}- \*\*6\*\*/m);
});

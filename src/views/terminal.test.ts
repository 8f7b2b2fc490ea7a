import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Comparison, Reading } from '../record/index.ts';
import { renderComparisonTerminal, renderReadingTerminal } from './index.ts';
import { padColumns, wrapColumns } from './terminal-columns.ts';
import { displayWidth } from './terminal-width.ts';

const json = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/views/${name}.json`, import.meta.url), 'utf8'));
const views = [
  ...['two-readouts', 'one-report', 'odd-content', 'empty'].map((name) => {
    const record = Comparison.parse(json(`${name}.comparison`));
    return {
      name,
      draw: (width: number, colour: boolean) => renderComparisonTerminal(record, { width, colour }),
    };
  }),
  ...['report', 'odd'].map((name) => {
    const record = Reading.parse(json(`${name}.reading`));
    return {
      name,
      draw: (width: number, colour: boolean) => renderReadingTerminal(record, { width, colour }),
    };
  }),
];

describe.each(views)('$name in the terminal', ({ draw }) => {
  it('has no line wider than the terminal', () => {
    for (const width of [24, 31, 40, 60, 79, 80, 81, 100, 133, 200]) {
      for (const line of draw(width, false).split('\n'))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it('has no control sequence without colour, and with colour only colours', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be absent.
    expect(draw(100, false)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that set a colour.
    expect(draw(100, true).replace(/\u001b\[\d+m/g, '')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/u);
  });

  it('says the same with and without colour', () => {
    for (const width of [60, 100]) {
      const plain = stripVTControlCharacters(draw(width, true))
        .split('\n')
        .map((line) => line.trimEnd());
      expect(plain.join('\n')).toBe(draw(width, false));
    }
  });
});

it('gives every claim once, in two columns and in one', () => {
  const record = Comparison.parse(json('two-readouts.comparison'));
  for (const width of [60, 100]) {
    const numbers = [
      ...renderComparisonTerminal(record, { width, colour: false }).matchAll(/^ {1,2}(\d+)\. /gm),
    ];
    expect(numbers.map((n) => Number(n[1]))).toEqual(record.claims.map((_, i) => i + 1));
  }
});

it('puts the two sides beside each other from 80 columns on', () => {
  const record = Comparison.parse(json('two-readouts.comparison'));
  const line = /at the Prime Minister’s request .*≠ .*on the initiative/;
  expect(renderComparisonTerminal(record, { width: 100, colour: false })).toMatch(line);
  expect(renderComparisonTerminal(record, { width: 79, colour: false })).not.toMatch(line);
});

it('indents a nested attribution under the one that holds it', () => {
  const drawn = renderReadingTerminal(Reading.parse(json('report.reading')), { width: 100, colour: false });
  expect(drawn).toMatch(/^ {2}5\. Velmora Gazette/m);
  expect(drawn).toMatch(/^ {4}6\. Ilse Marrin → Tarek Anwa {2}commissive 5\/5/m);
});

describe('the width of text', () => {
  it.each([
    ['abc', 3],
    ['日本語', 6],
    ['한국', 4],
    ['é̂̃', 1],
    ['👩‍👩‍👧‍👦', 2],
    ['🇳🇴', 2],
    ['❤️', 2],
    ['شلون', 4],
    ['ｗｉｄｅ', 8],
    ['', 0],
  ])('of %j is %i', (text, width) => expect(displayWidth(text)).toBe(width));

  it('does not depend on where a long word is cut into pieces', () => {
    expect(displayWidth('é'.repeat(3000))).toBe(3000);
    expect(displayWidth(`x${'👩‍👩‍👧‍👦'.repeat(1000)}`)).toBe(2001);
  });

  it('is found in time for a word of one megabyte', () => {
    expect(wrapColumns('日'.repeat(100_000), 80)).toHaveLength(2500);
    expect(wrapColumns('x'.repeat(1_000_000), 80)).toHaveLength(12_500);
  });

  it('is what padding fills up to', () => expect(padColumns('日本', 6)).toBe('日本  '));

  it('breaks a long word and keeps wide characters whole', () => {
    expect(wrapColumns('日本語です', 5)).toEqual(['日本', '語で', 'す']);
    expect(wrapColumns('a bbbbbbb c', 4)).toEqual(['a', 'bbbb', 'bbb', 'c']);
    expect(wrapColumns('', 4)).toEqual(['']);
  });
});

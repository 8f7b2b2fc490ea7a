import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Comparison } from '../record/index.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { divergenceSum } from './count-relations.ts';
import { edtfWords } from './edtf-words.ts';
import { partyNames } from './party-names.ts';
import { PALETTE } from './style-palette.ts';
import { summarySentence } from './summary-sentence.ts';

const comparison = (name: string): Comparison =>
  Comparison.parse(
    JSON.parse(
      readFileSync(new URL(`../../fixtures/views/${name}.comparison.json`, import.meta.url), 'utf8'),
    ),
  );

describe('a date in words', () => {
  it.each([
    ['2031', '2031'],
    ['2031-03', 'March 2031'],
    ['2031-03-04', '4 March 2031'],
    ['2031-03~', 'about March 2031'],
    ['2031-03-04?', '4 March 2031, uncertain'],
    ['2031-03-04/2031-03-06', '4 March 2031 to 6 March 2031'],
    ['2031-03/..', 'from March 2031'],
    ['2031-13', '2031-13'],
    ['soon', 'soon'],
  ])('%s is %s', (date, words) => expect(edtfWords(date)).toBe(words));
});

describe('party names', () => {
  it('take the spelling of the document', () => {
    expect(partyNames(comparison('two-readouts'))).toEqual({ a: 'Velmora', b: 'Ostrany' });
  });

  it('fall back to the letter where nothing is known', () => {
    expect(partyNames(comparison('empty'))).toEqual({ a: 'account a', b: 'account b' });
  });

  it('are told apart where both are the same', () => {
    const record = comparison('one-report');
    const [a, b] = record.accounts;
    const same: Comparison = { ...record, accounts: [a, { ...b, party: a.party }] };
    expect(partyNames(same)).toEqual({ a: 'Tessaly (a)', b: 'Tessaly (b)' });
  });

  it('take a key with signs of regular expressions as it is', () => {
    const record = comparison('one-report');
    const [a, b] = record.accounts;
    const odd: Comparison = { ...record, accounts: [{ ...a, party: 'a(b' }, b] };
    expect(partyNames(odd).a).toBe('A(b');
  });
});

describe('the summary sentence', () => {
  it('counts what the table holds', () => {
    expect(summarySentence(comparison('two-readouts'))).toBe(
      'Of 15 claims the accounts share 4, differ in force on 2 and in content on 3; Velmora alone makes 4, Ostrany alone 2.',
    );
  });

  it('says so when there is nothing', () => {
    expect(summarySentence(comparison('empty'))).toBe('No claims were found in either account.');
  });
});

describe('the sum behind the divergence', () => {
  it('is given where it makes the figure', () => {
    expect(divergenceSum(comparison('two-readouts'))).toEqual({ cost: 33.5, weight: 45 });
  });

  it('is withheld where it does not', () => {
    expect(divergenceSum({ ...comparison('two-readouts'), divergence: 0.5 })).toBeNull();
    expect(divergenceSum(comparison('empty'))).toBeNull();
  });
});

it('takes control characters, lone surrogates and overrides out of text, and keeps its length', () => {
  expect(cleanText('a\u001b[31m\ud83db\n📞\u202e')).toBe('a\ufffd[31m\ufffdb\n📞\ufffd');
  expect(cleanLine(' a\u2066\r\n\tb\u00ad ')).toBe('a b');
});

describe.each(['light', 'dark'] as const)('the %s palette', (mode) => {
  const colours = PALETTE[mode];
  const pairs: (readonly [keyof typeof colours, keyof typeof colours])[] = [
    ['ink', 'page'],
    ['ink', 'sheet'],
    ['muted', 'page'],
    ['muted', 'sheet'],
    ...(['shared', 'force', 'content', 'a', 'b'] as const).flatMap((name) => [
      [name, 'page'] as const,
      [name, 'sheet'] as const,
      [name, `${name}-tint`] as const,
      ['ink', `${name}-tint`] as const,
      ['muted', `${name}-tint`] as const,
    ]),
  ];

  it.each(pairs)('has enough contrast between %s and %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it('has edges of controls that can be seen', () => {
    expect(contrast(colours.edge, colours.sheet)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.edge, colours.page)).toBeGreaterThanOrEqual(3);
  });
});

/** The contrast ratio of WCAG 2.2. */
function contrast(x: string, y: string): number {
  const [light, dark] = [luminance(x), luminance(y)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

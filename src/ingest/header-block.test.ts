import { describe, expect, it } from 'vitest';
import { factsOf, readHeaderBlock } from './header-block.ts';

const BLOCK = `Title: Ministers speak about the crossing
By: Lena Marsh
Source: Continental Press
Date: 6 May 2025
Kind: report
URL: https://cp.example/1

The ministers spoke.`;

describe('readHeaderBlock', () => {
  it('reads the known keys and says where the text goes on', () => {
    const { facts, end } = readHeaderBlock(BLOCK);
    expect(facts).toMatchObject({
      title: 'Ministers speak about the crossing',
      byline: 'Lena Marsh',
      publisher: 'Continental Press',
      published: '2025-05-06',
      kind: 'report',
      url: 'https://cp.example/1',
    });
    expect(BLOCK.slice(end).trim()).toBe('The ministers spoke.');
  });

  it('is no block when a line has another key, or the text goes on at once', () => {
    expect(readHeaderBlock('Title: A\nWeather: fine\n\nText').end).toBe(0);
    expect(readHeaderBlock('Date: 6 May 2025\nThe ministers spoke.').end).toBe(0);
    expect(readHeaderBlock('Marsh: Good morning.\n\nText').end).toBe(0);
  });
});

describe('factsOf', () => {
  it('keeps marked EDTF dates, drops unknown kinds and quotes, and passes over other keys', () => {
    const facts = factsOf([
      ['Title', '"Ministers speak"'],
      ['date', '2025-10~'],
      ['kind', 'poem'],
      ['party', 'Kenya'],
      ['tags', 'a, b'],
    ]);
    expect(facts).toMatchObject({ title: 'Ministers speak', published: '2025-10~', kind: null });
  });

  it('takes a day without a year for no date', () => {
    expect(factsOf([['date', 'May 6']]).published).toBeNull();
  });
});

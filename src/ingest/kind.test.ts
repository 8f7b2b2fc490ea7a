import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';

function kind(text: string, facts: Partial<PageFacts> = {}): string {
  return kindOf(text, { ...NO_FACTS, ...facts }, 0);
}

const ACCOUNT =
  'Foreign Minister Lena Oduya had a telephone conversation with Foreign Minister Ivo Sarkan of Tesseria. The ministers discussed the crossing.';

describe('kindOf', () => {
  it('takes an office’s account of its own call for a readout, by its wording alone', () => {
    expect(kind(ACCOUNT)).toBe('readout');
    expect(kind('This morning, I spoke with President Sarkan to discuss the raids.')).toBe('readout');
    expect(kind('A phone call took place between President Oduya and King Ivo of Tesseria.')).toBe('readout');
  });

  it('takes the same words for a report where a journalist stands behind them', () => {
    expect(kind(`${ACCOUNT} According to two officials, the call was tense.`)).toBe('report');
    expect(kind(ACCOUNT, { byline: 'Lena Marsh' })).toBe('report');
    expect(kind(ACCOUNT, { dateline: 'NAIROBI, May 6' })).toBe('report');
    expect(kind('President Oduya spoke with King Ivo on Tuesday. "It went well," she said.')).toBe('report');
  });

  it('goes by publisher, address and title', () => {
    expect(kind('The envoys met.', { publisher: 'Ministry of Defence of Kenya' })).toBe('readout');
    expect(kind('The envoys met.', { url: 'https://www.mfa.gov.ke/news/1' })).toBe('readout');
    expect(kind('The envoys met.', { url: 'https://gov.example.com/1' })).toBe('readout');
    expect(kind('The envoys met.', { url: 'https://courier.example/gov' })).toBe('other');
    expect(kind('The envoys met.', { publisher: 'EEAS', dateline: 'Brussels, 25.04.2031' })).toBe('readout');
    expect(kind('The envoys met.', { title: 'Readout of the call with Kenya' })).toBe('readout');
    expect(
      kind('The envoys met.', { publisher: 'The Daily Courier', title: 'White House readout omits grain' }),
    ).toBe('report');
  });

  it('knows a transcript by its speakers', () => {
    const turns = 'MARSH: Good morning.\nODUYA: Good morning.\nMARSH: Will it open?\nODUYA: In May, we hope.';
    expect(kind(turns)).toBe('transcript');
    expect(kind(`${ACCOUNT}\n\nThree points: trade, water, raids.`)).toBe('readout');
  });

  it('calls treaties and anything unknown other', () => {
    expect(
      kind('Article 1\nThe border is open.\nArticle 2\nTrade is free.\nArticle 3\nThis is in force.'),
    ).toBe('other');
    expect(kind('Rain is expected in the north.')).toBe('other');
  });
});

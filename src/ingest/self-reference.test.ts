import { describe, expect, it } from 'vitest';
import { selfReference } from './self-reference.ts';

describe('selfReference', () => {
  it.each([
    ['The call came amid tensions over the crossing, Meridian.az reports, citing Al-Bayan.', 'Meridian.az'],
    [
      'The crossing will open, Tessera News Agency informs, referring to the ministry.',
      'Tessera News Agency',
    ],
    ['"We will wait," he said, reports Meridian, citing Al-Bayan.', 'Meridian'],
  ])('finds the outlet in: %s', (text, outlet) => {
    expect(selfReference(text)).toBe(outlet);
  });

  it.each([
    'The crossing will open, the Daily Courier reported, citing a ministry statement.',
    'The crossing will open, the Daily Courier reports, citing two officials.',
    'The Daily Courier reports that the crossing will open.',
    'The minister reports to the president, citing reasons of state.',
  ])('leaves alone: %s', (text) => {
    expect(selfReference(text)).toBeNull();
  });
});

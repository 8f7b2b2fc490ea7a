import { describe, expect, it } from 'vitest';
import { issuerOf } from './issuer.ts';
import { plainCase } from './plain-case.ts';
import { readSmallLine } from './small-line.ts';

describe('readSmallLine', () => {
  it.each([
    ['Published: Tuesday, 6 May 2025, 14:05 GMT', { published: '2025-05-06' }],
    ['BY LENA MARSH', { byline: 'LENA MARSH' }],
    ['THE MINISTRY OF FOREIGN AFFAIRS OF TESSERIA', { publisher: 'Ministry of Foreign Affairs of Tesseria' }],
    ['U.S. DEPARTMENT OF STATE', { publisher: 'U.S. Department of State' }],
    ['The White House', { publisher: 'The White House' }],
    ['The Daily Courier', { publisher: 'The Daily Courier' }],
    ['Official communiqué No. 047', { kind: 'readout' }],
    ['Press release 214', { kind: 'readout' }],
    ['STATE HOUSE PRESS RELEASE', { publisher: 'State House', kind: 'readout' }],
    ['THE LAKE ARGUS, September 20, 1996', { publisher: 'The Lake Argus', published: '1996-09-20' }],
    ['READOUT: Call with Kenya', { kind: 'readout', title: 'Call with Kenya' }],
    ['MOYRA | Tue May 6, 2025 3:12pm EDT', { dateline: 'MOYRA', published: '2025-05-06' }],
    ['12/9/1423 H (17/11/2002)', { published: '2002-11-17' }],
    ['12 Ramadan 1423 AH corresponding to 17 November 2002', { published: '2002-11-17' }],
    ['News | 6 May 2025', { published: '2025-05-06' }],
    ['Lena Marsh | Published May 6, 2025', { byline: 'Lena Marsh', published: '2025-05-06' }],
    [
      'Moyra, May 6, 2025 | Norte',
      { dateline: 'Moyra, May 6, 2025', published: '2025-05-06', publisher: 'Norte' },
    ],
  ])('reads %s', (line, facts) => {
    expect(readSmallLine(line)).toMatchObject(facts);
  });

  it.each([
    'Kenya | Tesseria',
    'The envoys met on 6 May 2025.',
    'Lena Marsh',
    'Trade · Water',
    '|',
    '',
  ])('takes "%s" for another sort of line', (line) => {
    expect(readSmallLine(line)).toBeNull();
  });
});

describe('issuerOf', () => {
  it('finds the office in the title of a statement', () => {
    expect(issuerOf('STATEMENT BY THE MINISTRY OF DEFENCE OF KENYA ON THE RAID')).toContain(
      'Ministry of Defence of Kenya',
    );
    expect(issuerOf('Readout of the call with Kenya')).toBeNull();
  });
});

describe('plainCase', () => {
  it('leaves mixed case, single words and short forms alone', () => {
    for (const name of ['Lena Marsh', 'TASS', 'The White House']) expect(plainCase(name)).toBe(name);
    expect(plainCase('UN SECURITY COUNCIL')).toBe('UN Security Council');
    expect(plainCase('NTK NEWS')).toBe('NTK News');
    expect(plainCase('MINISTRY OF CO-OPERATION')).toBe('Ministry of Co-operation');
    expect(plainCase("PRIME MINISTER'S OFFICE")).toBe("Prime Minister's Office");
    expect(plainCase('JEAN-PIERRE ODUYA')).toBe('Jean-Pierre Oduya');
  });
});

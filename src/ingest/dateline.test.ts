import { describe, expect, it } from 'vitest';
import { readDateline, readDatelineLine } from './dateline.ts';

describe('readDateline', () => {
  it.each([
    ['NAIROBI, May 6 (Continental Press) — Foreign Minister', 'NAIROBI, May 6', 'Continental Press', null],
    ['WASHINGTON (AP) - The talks', 'WASHINGTON', 'AP', null],
    ['BAGHDAD, 12 Aug. (Xinhua) -- The premier', 'BAGHDAD, 12 Aug.', 'Xinhua', null],
    ['KARACHI: The harbour', 'KARACHI', null, null],
    ['GENEVA, 21 October 2025 – Envoys met', 'GENEVA, 21 October 2025', null, '2025-10-21'],
    ['HEMPSTEAD, N.Y. ― The senator', 'HEMPSTEAD, N.Y.', null, null],
    ['Moyra, May 6, 2025, CPA -- The premier', 'Moyra, May 6, 2025', 'CPA', '2025-05-06'],
    ['WASHINGTON -- The president', 'WASHINGTON', null, null],
    ['PORT-AU-PRINCE, Haiti (AFP) – Gangs', 'PORT-AU-PRINCE, Haiti', 'AFP', null],
    ['New Delhi [India], May 6 (ANI): The minister', 'New Delhi [India], May 6', 'ANI', null],
    ['MOSCOW, May 6. /TASS/. The ministry', 'MOSCOW, May 6', 'TASS', null],
    ['BAKU, Azerbaijan, May 6. The two sides', 'BAKU, Azerbaijan, May 6', null, null],
    [
      'Nairobi, Tuesday, 6 May (Continental Press) — The',
      'Nairobi, Tuesday, 6 May',
      'Continental Press',
      null,
    ],
    ['Port Sarel (Continental Press) — The harbour', 'Port Sarel', 'Continental Press', null],
    ['KYIV/WARSAW, 3 June (Reuters) - The border', 'KYIV/WARSAW, 3 June', 'Reuters', null],
    ['Riga, 6 May 2004. The two ministers', 'Riga, 6 May 2004', null, '2004-05-06'],
    [
      'Moyra, 12 Ramadan 1423 (17 November 2002), CPA — The',
      'Moyra, 12 Ramadan 1423 (17 November 2002)',
      'CPA',
      '2002-11-17',
    ],
    ['Moyra, le 5 mars 1984 — The envoy', 'Moyra, le 5 mars 1984', null, '1984-03-05'],
    ['Moyra, 28 de julio de 2010 - The envoy', 'Moyra, 28 de julio de 2010', null, '2010-07-28'],
    [
      'RABAT, 13 Moharram 1405 (9 October 1984) CPA - King',
      'RABAT, 13 Moharram 1405 (9 October 1984)',
      'CPA',
      '1984-10-09',
    ],
    ['ALGIERS, 031420 SEP 86 — The envoy', 'ALGIERS, 031420 SEP 86', null, '1986-09-03'],
    ['MOSCOW (CPA), 30/8/93. The two', 'MOSCOW', 'CPA', '1993-08-30'],
    ['(Continental Press) — The harbour', null, 'Continental Press', null],
  ])('reads %s', (text, dateline, credit, published) => {
    expect(readDateline(text)).toMatchObject({ dateline, credit, published });
  });

  it('tells how long the dateline is, the dash included', () => {
    const text = 'NAIROBI, May 6 (Continental Press) — Foreign Minister Lena Oduya';
    expect(text.slice(readDateline(text)!.length)).toBe('Foreign Minister Lena Oduya');
  });

  it.each([
    'Kenya denies the raid - ministry',
    'Oduya: We will not wait',
    'The minister (in Nairobi) said',
    'EXCLUSIVE: A memo shows',
    'Lena Oduya (Kenya): We will not wait',
    'On May 6 — a Tuesday — the talks began',
    'A well-known envoy left.',
    '',
    '😀 (😀) — 😀',
  ])('takes "%s" for no dateline', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});

describe('readDatelineLine', () => {
  it('reads place and day that stand alone on a line', () => {
    expect(readDatelineLine('Nairobi, 21 October 2025')).toMatchObject({
      dateline: 'Nairobi, 21 October 2025',
      published: '2025-10-21',
    });
    expect(readDatelineLine('Port Sarel, 12 August, TNA')).toMatchObject({
      dateline: 'Port Sarel, 12 August',
      credit: 'TNA',
    });
  });

  it('does not take a sentence or a label with a date for one', () => {
    expect(readDatelineLine('The call took place on 21 October 2025')).toBeNull();
    expect(readDatelineLine('Press release, 21 October 2025')).toBeNull();
  });
});

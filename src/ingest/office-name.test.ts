import { describe, expect, it } from 'vitest';
import { isOfficeName, leadingOffice } from './office-name.ts';
import { isOutletName } from './outlet-name.ts';

describe('isOfficeName', () => {
  it.each([
    'Office of the Spokesperson',
    'The White House',
    'Ministry of Foreign Affairs of the Republic of Tesseria',
    'Ministry of Foreign Affairs and Trade',
    'U.S. Department of State',
    'Prime Minister’s Office',
    'Media Office of the Prime Minister',
    'President of Tesseria',
    'Embassy of Kenya, Port Sarel',
    'Kenyan Embassy Port Sarel',
    'Permanent Mission of Kenya to the United Nations',
    'Presidential Press Service',
    'Kremlin',
    'Global Affairs Canada',
  ])('accepts %s', (line) => {
    expect(isOfficeName(line)).toBe(true);
  });

  it.each([
    'Ministry of Defence Rejects Claims',
    'Foreign Minister Lena Oduya',
    'President to Visit Kenya',
    'Ministry denies the raid',
    'The Daily Courier',
    'President',
    'The ministry said that the crossing will open.',
    '',
  ])('refuses %s', (line) => {
    expect(isOfficeName(line)).toBe(false);
  });
});

describe('leadingOffice', () => {
  it('gives the office at the head of a text, without its article', () => {
    expect(leadingOffice('the Ministry of Foreign Affairs of Kenya on the raid')).toBe(
      'Ministry of Foreign Affairs of Kenya',
    );
    expect(leadingOffice('Foreign Minister Lena Oduya on the raid')).toBeNull();
  });
});

describe('isOutletName', () => {
  it('knows outlets by their last word, their address or their fame', () => {
    for (const name of ['Continental Press', 'The Daily Courier', 'Meridian.az', 'Reuters', 'AFP']) {
      expect(isOutletName(name), name).toBe(true);
    }
    for (const name of ['Press', 'Lena Marsh', 'the press', 'Ministry of Defence', 'N.Y.', '']) {
      expect(isOutletName(name), name).toBe(false);
    }
  });
});

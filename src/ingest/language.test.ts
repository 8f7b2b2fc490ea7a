import { describe, expect, it } from 'vitest';
import { languageOf } from './language.ts';

describe('languageOf', () => {
  it.each([
    [
      'en',
      'The ministers spoke about the crossing, and said that they would meet again in the week to come.',
    ],
    ['en', 'Envoys meet in Port Sarel; crossing stays shut'],
    [
      'fr',
      'Le ministre a déclaré que la frontière restera ouverte malgré les incidents de la semaine dernière.',
    ],
    ['ru', 'Министр заявил, что граница останется открытой, несмотря на события прошлой недели.'],
    ['ar', 'قال الوزير إن الحدود ستبقى مفتوحة رغم أحداث الأسبوع الماضي في المنطقة'],
    [
      'nl',
      'De minister zei dat de grens open blijft, want het was een rustige week en er waren geen aanvallen.',
    ],
  ])('tells %s', async (language, text) => {
    expect(await languageOf(text)).toBe(language);
  });

  it('says nothing of a few letters, numbers or signs', async () => {
    expect(await languageOf('The call')).toBeNull();
    expect(await languageOf('12345 67890 '.repeat(20))).toBeNull();
    expect(await languageOf('😀'.repeat(100))).toBeNull();
  });
});

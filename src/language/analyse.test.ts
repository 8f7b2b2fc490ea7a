import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../../fixtures/hand-built.ts';
import { analyse } from './index.ts';

const sentencesOf = (text: string) =>
  analyse(documentOf(text)).sentences.map((s) => text.slice(s.start, s.end));
const quotesOf = (text: string) =>
  analyse(documentOf(text)).quotations.map((q) => text.slice(q.start, q.end));

test.each([
  ['Lt. Gen. Obi left. He flew home.', ['Lt. Gen. Obi left.', 'He flew home.']],
  ['They met in the U.S. The envoy smiled.', ['They met in the U.S.', 'The envoy smiled.']],
  ['The U.S. Embassy closed at 5 p.m. Friday.', ['The U.S. Embassy closed at 5 p.m. Friday.']],
  [
    'J. R. Mbeki of No. 10 paid $1.5 billion. Kivu.Net reported it.',
    ['J. R. Mbeki of No. 10 paid $1.5 billion.', 'Kivu.Net reported it.'],
  ],
  [
    '“Why now?” the envoy asked. “Because.” He left.',
    ['“Why now?” the envoy asked.', '“Because.”', 'He left.'],
  ],
  [
    '“Is there a deal?” Lena Oduya said. Nobody knew.',
    ['“Is there a deal?” Lena Oduya said.', 'Nobody knew.'],
  ],
])('sentences of %s', (text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test('a hard-wrapped paragraph is one paragraph, a list of short lines is several', () => {
  const wrapped =
    'The two ministers spoke by telephone on Monday about the closure of\nthe crossing.\n\nThey will meet.';
  expect(analyse(documentOf(wrapped)).paragraphs).toHaveLength(2);
  expect(analyse(documentOf('Item one\nItem two\nItem three')).paragraphs).toHaveLength(3);
});

test('quotations: curly, straight, guillemets, nested, apostrophes left alone', () => {
  expect(quotesOf("He said “no”. It's the ministers' house.")).toEqual(['“no”']);
  expect(quotesOf('She said "yes" and "no".')).toEqual(['"yes"', '"no"']);
  expect(quotesOf('« Jamais », dit-il. “He told me ‘go’ twice,” she said.')).toEqual([
    '« Jamais »',
    '“He told me ‘go’ twice,”',
    '‘go’',
  ]);
});

test('a speech over several paragraphs is one group of quotations', () => {
  const text = '“We waited.\n\n“Then we left,” he said. “Done.”';
  const { quotations } = analyse(documentOf(text));
  expect(quotations.map((q) => text.slice(q.start, q.end))).toEqual([
    '“We waited.',
    '“Then we left,”',
    '“Done.”',
  ]);
  expect(quotations[0]!.group).toBe(quotations[1]!.group);
  expect(quotations[2]!.group).not.toBe(quotations[1]!.group);
});

test('names with a hyphen or a stop inside are one word', () => {
  const text = 'Ali al-Hadi told Kivu.Net that U.S.-led talks failed.';
  const words = analyse(documentOf(text)).tokens.map((t) => `${t.text}/${t.pos}`);
  expect(words).toContain('al-Hadi/PROPN');
  expect(words).toContain('Kivu.Net/PROPN');
  expect(words).toContain('U.S.-led/ADJ');
});

test('the title repeated in the text is a heading', () => {
  expect(
    analyse(documentOf('A headline\n\nText.', { title: 'A headline' })).paragraphs.map((p) => p.heading),
  ).toEqual([true, false]);
});

test('any text at all is taken apart without loss: tokens and sentences lie in order inside each other', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'He said “no”. ',
      "'",
      '"',
      '\n',
      '\n\n',
      'U.S. ',
      '\ud800',
      'مرحبا ',
      '👩‍👩‍👧',
      'a'.repeat(100),
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const { tokens, sentences, paragraphs, quotations } = analyse(documentOf(text));
      let at = 0;
      for (const token of tokens) {
        expect(token.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(token.start, token.end)).toBe(token.text);
        expect(text.slice(at, token.start).trim()).toBe('');
        at = token.end;
      }
      expect(text.slice(at).trim()).toBe('');
      for (const s of sentences) {
        expect(s.start).toBeGreaterThanOrEqual(paragraphs[s.paragraph]!.start);
        expect(s.end).toBeLessThanOrEqual(paragraphs[s.paragraph]!.end);
      }
      for (const q of quotations) expect(q.end).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 300 },
  );
});

test('"today" is the day of the dateline where the paper is of a day later', () => {
  const timesOf = (dateline: string | null) =>
    analyse(documentOf('The two met here today.', { published: '1998-09-06', dateline })).times.map(
      ({ edtf }) => edtf,
    );
  expect(timesOf('MOYRA, 5 September')).toEqual(['1998-09-05']);
  expect(timesOf('MOYRA, 5 August')).toEqual(['1998-09-06']);
  expect(timesOf(null)).toEqual(['1998-09-06']);
});

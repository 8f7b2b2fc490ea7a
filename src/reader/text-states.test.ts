import { expect, test } from 'vitest';
import { loadReader } from './load-model.ts';
import { readParagraphs } from './read-paragraphs.ts';
import { meaningsOf, TextStates } from './text-states.ts';

const tokens = [
  { start: 0, end: 3 },
  { start: 4, end: 9 },
  { start: 9, end: 10 },
];

function states(): TextStates {
  const kept = new TextStates({ size: 2 });
  kept.add(tokens, Float32Array.of(1, 2, 3, 4, 5, 6), Float32Array.of(10, 20, 30, 40, 50, 60));
  return kept;
}

test('the mean is over the tokens that the ranges touch, last layer first', () => {
  expect([...states().meanOf([{ start: 0, end: 5 }])!]).toEqual([2, 3, 20, 30]);
  expect([
    ...states().meanOf([
      { start: 0, end: 2 },
      { start: 9, end: 10 },
    ])!,
  ]).toEqual([3, 4, 30, 40]);
});

test('where no token stands there is no mean', () => {
  expect(states().meanOf([{ start: 3, end: 4 }])).toBeNull();
  expect(states().meanOf([])).toBeNull();
});

test('words that mean alike lie nearer than words that do not, whatever words they are', async () => {
  const reader = await loadReader();
  const text =
    'Both expressed concern about hunger in the north. The ministers were worried by the food shortage there. They signed a treaty on air traffic.';
  const starts = [0, text.indexOf('The ministers'), text.indexOf('They signed'), text.length];
  const spans = [0, 1, 2].map((at) => [{ start: starts[at]!, end: starts[at + 1]! }]);
  const kept = new TextStates(reader);
  await readParagraphs(text, [{ start: 0, end: text.length }], reader, kept);
  const [hunger, shortage, treaty] = await meaningsOf(kept, [...spans, []], reader);
  const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
  expect(cosine(hunger!, hunger!)).toBeCloseTo(1, 4);
  expect(cosine(hunger!, shortage!)).toBeGreaterThan(cosine(hunger!, treaty!) + 0.1);
});

test('in places that are to be alike it makes no difference what stands there', async () => {
  const reader = await loadReader();
  const meaningOf = async (before: string, name: string) => {
    const text = `${before}${name} urged restraint.`;
    const kept = new TextStates(reader);
    const alike = [{ start: before.length, end: before.length + name.length }];
    await readParagraphs(text, [{ start: 0, end: text.length }], reader, kept, alike);
    return (await meaningsOf(kept, [[{ start: text.length - 16, end: text.length }]], reader))[0];
  };
  const one = await meaningOf('In May ', 'the United States');
  expect(await meaningOf('In May ', 'Kenya')).toEqual(one);
  expect(await meaningOf('In June ', 'Kenya')).not.toEqual(one);
});

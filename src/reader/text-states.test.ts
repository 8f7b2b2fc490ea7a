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

test('the states are those of the tokens that the ranges touch, last layer first', () => {
  expect([...states().within([{ start: 0, end: 5 }])!]).toEqual([1, 2, 10, 20, 3, 4, 30, 40]);
  const apart = [
    { start: 0, end: 2 },
    { start: 9, end: 10 },
  ];
  expect([...states().within(apart)!]).toEqual([1, 2, 10, 20, 5, 6, 50, 60]);
  expect([...states().within(apart, [{ start: 1, end: 2 }])!]).toEqual([5, 6, 50, 60]);
});

test('where no token stands, or none but those left out, there are no states', () => {
  expect(states().within([{ start: 3, end: 4 }])).toBeNull();
  expect(states().within([])).toBeNull();
  expect(states().within([{ start: 0, end: 3 }], [{ start: 0, end: 3 }])).toBeNull();
});

test('words that mean alike lie nearer than words that do not, whatever words they are', async () => {
  const reader = await loadReader();
  const text =
    'Both expressed concern about hunger in the north. The ministers were worried by the food shortage there. They signed a treaty on air traffic.';
  const starts = [0, text.indexOf('The ministers'), text.indexOf('They signed'), text.length];
  const spans = [0, 1, 2].map((at) => [{ start: starts[at]!, end: starts[at + 1]! }]);
  const kept = new TextStates(reader);
  await readParagraphs(text, [{ start: 0, end: text.length }], reader, { states: kept });
  const [hunger, shortage, treaty] = await meaningsOf(kept, [...spans, []], reader);
  const cosine = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, k) => sum + x * b[k]!, 0);
  expect(cosine(hunger!, hunger!)).toBeCloseTo(1, 4);
  expect(cosine(hunger!, shortage!)).toBeGreaterThan(cosine(hunger!, treaty!) + 0.1);
});

test('what is left out does not change what the other words mean', async () => {
  const reader = await loadReader();
  const text = 'Ghana asked for grain.';
  const kept = new TextStates(reader);
  await readParagraphs(text, [{ start: 0, end: text.length }], reader, { states: kept });
  const [whole, matter] = [[{ start: 0, end: text.length }], [{ start: 6, end: text.length }]];
  const [without] = await meaningsOf(kept, [whole], reader, [{ start: 0, end: 5 }]);
  expect(without).toEqual((await meaningsOf(kept, [matter], reader))[0]);
  expect(without).not.toEqual((await meaningsOf(kept, [whole], reader))[0]);
});

test('in places that are to be alike it makes no difference what stands there', async () => {
  const reader = await loadReader();
  const meaningOf = async (before: string, name: string) => {
    const text = `${before}${name} urged restraint.`;
    const kept = new TextStates(reader);
    const alike = [{ start: before.length, end: before.length + name.length }];
    await readParagraphs(text, [{ start: 0, end: text.length }], reader, { states: kept, alike });
    return (await meaningsOf(kept, [[{ start: text.length - 16, end: text.length }]], reader))[0];
  };
  const one = await meaningOf('In May ', 'the United States');
  expect(await meaningOf('In May ', 'Kenya')).toEqual(one);
  expect(await meaningOf('In June ', 'Kenya')).not.toEqual(one);
});

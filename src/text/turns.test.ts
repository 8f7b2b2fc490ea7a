import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

test('a turn runs from its label to the next, with the lines that have none', () => {
  const text =
    'Briefing\n\nA. MARSH: Good morning.\nOne thing more.\n\nLENA WIRE: Will you go?\nA. MARSH (smiling): No.';
  const turns = turnsOf(text).map(({ label, start, end }) => [
    text.slice(label.start, label.end),
    text.slice(start, end),
  ]);
  expect(turns).toEqual([
    ['A. MARSH', 'A. MARSH: Good morning.\nOne thing more.'],
    ['LENA WIRE', 'LENA WIRE: Will you go?'],
    ['A. MARSH', 'A. MARSH (smiling): No.'],
  ]);
});

test('a colon in running text opens no turn', () => {
  expect(turnsOf('The minister was brief: no.\nHe said this: never.')).toEqual([]);
});

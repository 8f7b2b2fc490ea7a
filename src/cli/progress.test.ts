import { expect, test } from 'vitest';
import type { Progress } from '../coding/index.ts';
import { progressLine, progressWords } from './progress.ts';

const at = (facts: Partial<Progress>): Progress => ({
  entries: 0,
  resumed: 0,
  rejected: 0,
  rows: 0,
  consumed: 0,
  size: 1000,
  ...facts,
});

test('how far, how fast, how long still; what an earlier run did counts for the first alone', () => {
  const first = at({ entries: 401, resumed: 400, consumed: 400 });
  const now = at({ entries: 1400, resumed: 400, rejected: 3, rows: 2950, consumed: 600 });
  expect(progressWords(now, first, 50)).toBe(
    '1,400 documents (60 %), 3 rejected, 2,950 events, 20.0 documents/s, 100 s left',
  );
  const long = at({ entries: 500, resumed: 400, consumed: 401 });
  expect(progressWords(long, first, 60)).toMatch(/1\.7 documents\/s, 9 h 59 min left$/);
});

test('a corpus of no bytes is done, and nothing is said of the time left before anything is read', () => {
  expect(progressWords(at({ size: 0 }), at({ size: 0 }), 1)).toBe(
    '0 documents (100 %), 0 events, 0.0 documents/s',
  );
});

test('outside a terminal many news at once are no many lines', () => {
  const written: string[] = [];
  const stream = {
    isTTY: false,
    write: (text: string) => written.push(text),
  } as unknown as NodeJS.WriteStream;
  const line = progressLine(stream);
  for (let n = 0; n < 100; n++) line.show(at({ entries: n }));
  line.end();
  expect(written).toEqual([]);
});

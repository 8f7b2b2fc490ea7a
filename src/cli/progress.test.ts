import { expect, test } from 'vitest';
import type { Progress } from '../coding/index.ts';
import { progressLine, progressWords, readingWords, receiptWords } from './progress.ts';

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
  const line = progressLine(progressWords, stream);
  for (let n = 0; n < 100; n++) line.show(at({ entries: n }));
  line.end();
  expect(written).toEqual([]);
});

test('the words of reading and receiving', () => {
  const reading = { done: 120, total: 400, failed: 1 };
  expect(readingWords(reading, { ...reading, done: 0 }, 50)).toBe(
    '120 of 400 documents (30 %), 1 failed, 2.4 documents/s, 117 s left',
  );
  const receipt = { documents: 1200, rejected: 0, consumed: 400, size: 1000 };
  expect(receiptWords(receipt, { ...receipt, documents: 0, consumed: 0 }, 2)).toBe(
    '1,200 documents received (40 %), 600.0 documents/s, 3 s left',
  );
  const online = { documents: 3, rejected: 2, consumed: 0, size: 0 };
  expect(receiptWords(online, { ...online, documents: 0 }, 2)).toBe(
    '3 documents received, 2 rejected, 1.5 documents/s',
  );
});

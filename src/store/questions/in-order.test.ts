import { expect, test } from 'vitest';
import { firstOf, type Likely, type Stretch, stretches } from './in-order.ts';

const DAY = 86_400_000;
const dayOf = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * DAY).toISOString().slice(0, 10);
/** A row of a hundred thousand, every hundredth in the later half alone, in a thousand days. */
const ROWS = Array.from({ length: 100_000 }, (_, n) => ({ day: dayOf(Math.trunc(n / 100)), n }));
const SPREAD = {
  rows: ROWS.length,
  days: Array.from({ length: 101 }, (_, n) => Date.UTC(2020, 0, 1) / DAY + 10 * n),
};
const likely = (rows: number): Likely => ({ rows, found: rows });

/** The rows that a question of `keep` gives, and how many lay in the stretches that were read for it. */
async function asked(
  {
    newestFirst,
    begin = null,
    end = null,
  }: { newestFirst: boolean; begin?: string | null; end?: string | null },
  keep: (n: number) => boolean,
  expected: number,
) {
  const order = { newestFirst, rows: 21, begin, end };
  const wanted = ROWS.filter(
    ({ day, n }) =>
      keep(n) &&
      (newestFirst
        ? day <= (begin ?? '9') && day >= (end ?? '')
        : day >= (begin ?? '') && day <= (end ?? '9')),
  );
  if (newestFirst) wanted.reverse();
  let looked = 0;
  const read = async (within: Stretch | null) => {
    const lies = ({ day }: { day: string }) =>
      within === null || (within.from === null ? day <= within.to : day >= within.from);
    looked += within === null ? ROWS.length : ROWS.filter(lies).length;
    return wanted.filter(lies).slice(0, 21);
  };
  const rows = await firstOf(stretches(order, SPREAD, likely(expected)), 21, read);
  expect(rows).toEqual(wanted.slice(0, 21));
  return looked;
}

test('what is neither rare nor frequent is looked for in a stretch that holds it', async () => {
  const each = (n: number) => n % 100 === 7;
  for (const newestFirst of [true, false]) {
    expect(await asked({ newestFirst }, each, 1_000)).toBeLessThan(8_000);
    expect(await asked({ newestFirst, begin: dayOf(500) }, each, 500)).toBeLessThan(60_000);
  }
  expect(await asked({ newestFirst: true, end: dayOf(900) }, each, 100)).toBeLessThan(8_000);
});

test('a stretch that holds too few is made wider, and at last all is read', async () => {
  const late = (n: number) => n % 100 === 7 && n > 40_000;
  expect(await asked({ newestFirst: false }, late, 1_000)).toBeGreaterThan(ROWS.length);
  expect(await asked({ newestFirst: true }, (n) => n === 50, 1_000)).toBeGreaterThan(ROWS.length);
});

test('there is no stretch for what is rare, for what is frequent, and where nothing is known', () => {
  const order = { newestFirst: true, rows: 21, begin: null, end: null };
  expect(stretches(order, SPREAD, likely(1_000))).not.toEqual([]);
  expect(stretches(order, SPREAD, likely(50))).toEqual([]);
  expect(stretches(order, SPREAD, likely(40_000))).toEqual([]);
  expect(stretches(order, SPREAD, { rows: 1_000, found: null })).toEqual([]);
  expect(stretches(order, { rows: ROWS.length, days: [] }, likely(1_000))).toEqual([]);
});

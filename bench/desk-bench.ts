import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { openBrowser } from '../fixtures/browser.ts';
import { DESK_FILES, ledgerPage, pairPage } from '../src/desk/index.ts';
import { madeComparison, madeLedger } from './desk-made.ts';

/** Times in ms. */
interface Spread {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
}

export interface DeskFigures {
  /**
   * By the kind of click or key: the time to the picture that shows it, as the browser itself tells it (event timing, as in Interaction to Next Paint), in steps of 8 ms; 8 is everything below 16.
   */
  readonly answers: Readonly<Record<string, Spread>>;
  /** The processor time of the page's own thread for it, press and release: what a busy machine changes little. That of a click on nothing is in each: the measuring's own. */
  readonly work: Readonly<Record<string, Spread>>;
  /** The time between pictures while 2,000 rows are scrolled: by the wheel, 7,000 pixels a second, and by the bar, ten times as fast. */
  readonly scrolled: Readonly<Record<'wheel' | 'bar', Spread>>;
  /** Bytes of a page with its style and script, gzipped. */
  readonly size: Readonly<Record<'pair' | 'ledger', number>>;
}

const ROWS = 2_000;
/** How long a hand rests on what it clicks, and how long it presses, ms. */
const [REST, PRESS] = [120, 80];

/**
 * How quickly the desk's pages answer in a browser of this machine: every sort of click and key on a pair of accounts of 1,500 words with 80 claims, and scrolling through a ledger of 2,000 rows. Both are
 * made up. Null where the machine has no browser.
 */
export async function benchDesk(): Promise<DeskFigures | null> {
  const browser = await openBrowser();
  if (!browser) return null;
  const pair = {
    comparison: madeComparison(),
    documents: ['Ghana', 'Estonia'],
    interactions: [],
    judged: [],
  } as const;
  const pages: Readonly<Record<string, string>> = {
    '/pair': pairPage(pair, new Map()),
    '/ledger': ledgerPage({}, { rows: madeLedger(ROWS), next: null }, new Map()),
  };
  const server = createServer(({ url = '' }, response) => {
    const { type, content } = DESK_FILES[url] ?? { type: 'text/html; charset=utf-8', content: pages[url] };
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type }).end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    // What scrolls smoothly would be waited for.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    await page.goto(`${base}/pair`);
    const clicked = await clickAbout(page);
    await page.goto(`${base}/ledger`);
    const wheel = await scrollThrough(page, 120);
    const bar = await scrollThrough(page, 1_200);
    const size = (path: string) =>
      [pages[path]!, ...Object.values(DESK_FILES).map(({ content }) => content)].reduce(
        (sum, one) => sum + gzipSync(one).length,
        0,
      );
    return { ...clicked, scrolled: { wheel, bar }, size: { pair: size('/pair'), ledger: size('/ledger') } };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Clicks and keys of every sort. */
async function clickAbout(page: Page): Promise<Pick<DeskFigures, 'answers' | 'work'>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  await page.evaluate(`globalThis.told = []; new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) told.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`);
  const answered = async (act: () => Promise<void>): Promise<readonly [answer: number, work: number]> => {
    await page.waitForTimeout(REST);
    await page.evaluate('told.length = 0');
    const before = await spent();
    await act();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    const work = (await spent()) - before;
    await page.waitForTimeout(REST);
    return [await page.evaluate<number>('Math.max(8, ...told)'), work];
  };
  const figures: { answers: Record<string, Spread>; work: Record<string, Spread> } = {
    answers: {},
    work: {},
  };
  const put = (kind: string, times: readonly (readonly [number, number])[]) => {
    figures.answers[kind] = spreadOf(times.map(([answer]) => answer));
    figures.work[kind] = spreadOf(times.map(([, work]) => work));
  };
  const click = async (kind: string, all: readonly Locator[], most: number) => {
    const times: (readonly [number, number])[] = [];
    for (let at = 0; at < Math.min(most, all.length); at++) {
      const place = all[Math.trunc((at * all.length) / Math.min(most, all.length))]!;
      await place.scrollIntoViewIfNeeded();
      await place.hover({ force: true });
      times.push(await answered(() => place.click({ force: true, delay: PRESS })));
    }
    put(kind, times);
  };
  const clickAll = async (kind: string, selector: string, most: number) =>
    click(kind, await page.locator(selector).all(), most);
  // What the measuring itself costs.
  await clickAll('nothing', 'h1', 5);
  await clickAll('a number in the text', '.text .tag', 15);
  await clickAll('words of a claim', '.text mark', 15);
  await clickAll('a number in the table', 'tr[data-step] .num', 10);
  await clickAll('the reasons of a claim', '.why summary', 10);
  const keys: (readonly [number, number])[] = [];
  for (const key of ['j', 'j', 'j', 'k', 'ArrowRight', 'c', 'Escape', 'n', 'Escape', 'Escape'])
    keys.push(await answered(() => page.keyboard.press(key, { delay: PRESS })));
  put('a key', keys);
  const filters = await page.locator('.filters input').all();
  await click('a filter', [...filters, ...filters.toReversed()], 10);
  await clickAll('light and dark', '.theme input', 3);
  return figures;
}

/** The time between pictures while the wheel turns 150 times. */
async function scrollThrough(page: Page, pixels: number): Promise<Spread> {
  await page.mouse.move(700, 450);
  await page.evaluate(`globalThis.frames = []; globalThis.last = performance.now();
    globalThis.look ??= (now) => { frames.push(now - last); last = now; requestAnimationFrame(look); }; requestAnimationFrame(look)`);
  for (let at = 0; at < 150; at++) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(16);
  }
  return spreadOf(await page.evaluate<number[]>('frames.filter((time) => time > 0)'));
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((x, y) => x - y);
  const at = (share: number) => Math.round(sorted[Math.trunc((sorted.length - 1) * share)] ?? 0);
  return { count: times.length, median: at(0.5), p95: at(0.95), slowest: at(1) };
}

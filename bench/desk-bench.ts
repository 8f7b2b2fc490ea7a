import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openBrowser } from '../fixtures/browser.ts';
import { comparePage, DESK_SCRIPT, DESK_STYLE, ledgerPage } from '../src/desk/index.ts';
import { type ComparedClaim, type Comparison, Document, Relation, type Span } from '../src/record/index.ts';
import type { LedgerRow } from '../src/store/index.ts';
import { seeded } from '../src/store/testing/seeded.ts';

/** Times in ms, from a click or key to the next picture that shows it, as the browser itself tells it (in steps of 8 ms). */
export interface DeskFigures {
  readonly clicks: number;
  readonly median: number;
  readonly slowest: number;
  /** Processor time that the page's own thread needed for a click or key, ms: what a busy machine does not change. */
  readonly work: { readonly median: number; readonly most: number };
  /** Of pictures while 2,000 rows are scrolled: how many, and the share that came later than 1/30 s. */
  readonly pictures: number;
  readonly late: number;
  /** Bytes of the page with its style and script, gzipped. */
  readonly pair: number;
  readonly ledger: number;
}

const [CLAIMS, WORDS, ROWS] = [80, 1_500, 2_000];

/**
 * How quickly the desk's pages answer in a browser of this machine: every sort of click and key on a pair of accounts of 1,500 words with 80 claims, and scrolling through a ledger of 2,000 rows. Both are
 * made up. Null where the machine has no browser.
 */
export async function benchDesk(): Promise<DeskFigures | null> {
  const browser = await openBrowser();
  if (!browser) return null;
  const pages: Readonly<Record<string, string>> = {
    '/pair': comparePage(madeComparison()),
    '/ledger': ledgerPage(
      {},
      { rows: Array.from({ length: ROWS }, (_, n) => madeEntry(n)), next: null },
      new Map(),
    ),
    '/desk.css': DESK_STYLE,
    '/desk.js': DESK_SCRIPT,
  };
  const server = createServer(({ url = '' }, response) => {
    const type = url.endsWith('.css') ? 'text/css' : url.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(pages[url] ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(pages[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    // What scrolls smoothly would be waited for.
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(120_000);
    await page.goto(`${base}/pair`);
    const { times, work } = await clickAbout(page);
    await page.goto(`${base}/ledger`);
    const frames = await scrollThrough(page);
    const size = (path: string) =>
      [path, '/desk.css', '/desk.js'].reduce((sum, one) => sum + gzipSync(pages[one]!).length, 0);
    return {
      clicks: times.length,
      median: times[Math.trunc(times.length / 2)] ?? 0,
      slowest: times.at(-1) ?? 0,
      work: { median: work[Math.trunc(work.length / 2)] ?? 0, most: work.at(-1) ?? 0 },
      pictures: frames.length,
      late: frames.filter((time) => time > 1000 / 30).length / frames.length,
      pair: size('/pair'),
      ledger: size('/ledger'),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Clicks and keys of every sort; gives how long each took and what it cost, each sorted. */
async function clickAbout(page: Page): Promise<{ readonly times: number[]; readonly work: number[] }> {
  const work: number[] = [];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const measured = async (act: () => Promise<void>) => {
    const before = await spent();
    await act();
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    work.push((await spent()) - before);
  };
  await page.evaluate(`globalThis.times = []; new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) if (interactionId) times.push(duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })`);
  let asked = 0;
  const click = async (selector: string, count: number) => {
    const found = page.locator(selector);
    const all = await found.count();
    for (let at = 0; at < Math.min(count, all); at++, asked++) {
      const place = found.nth(Math.trunc((at * all) / count));
      await place.scrollIntoViewIfNeeded();
      await measured(() => place.click({ force: true }));
    }
  };
  await click('.text .tag', 15);
  await click('.text mark', 15);
  await click('tr[data-step] .num', 10);
  await click('.why summary', 5);
  await click('.filters input', 10);
  for (const key of ['j', 'j', 'j', 'k', 'Escape', 'ArrowRight']) {
    await measured(() => page.keyboard.press(key));
    asked += 1;
  }
  await page.waitForTimeout(500);
  const told = await page.evaluate<number[]>('times');
  // What took less than 16 ms is not told.
  const times = [...Array.from({ length: Math.max(0, asked - told.length) }, () => 8), ...told];
  return { times: times.sort((x, y) => x - y), work: work.sort((x, y) => x - y) };
}

/** The time between pictures, ms, while the wheel turns from top to bottom. */
async function scrollThrough(page: Page): Promise<number[]> {
  await page.mouse.move(700, 450);
  await page.evaluate(
    `globalThis.frames = []; let last = performance.now(); const look = (now) => { frames.push(now - last); last = now; requestAnimationFrame(look); }; requestAnimationFrame(look)`,
  );
  for (let at = 0; at < 150; at++) {
    await page.mouse.wheel(0, 1_500);
    await page.waitForTimeout(16);
  }
  return page.evaluate<number[]>('frames');
}

function madeDocument(name: string, text: string): Document {
  return Document.parse({
    id: name,
    input: name,
    kind: 'readout',
    title: null,
    byline: null,
    publisher: name,
    published: '2031-02-03',
    dateline: null,
    language: 'en',
    url: null,
    text,
  });
}

/** Two accounts with claims of every relation, some of them of several places, that lie on each other as real ones do. */
function madeComparison(): Comparison {
  const random = seeded(7);
  const words = () =>
    Array.from(
      { length: WORDS / 2 },
      (_, n) =>
        `${'claim trade border talks ships water release agree demand deny'.split(' ')[Math.trunc(random() * 10)]}${n % 12 === 11 ? '.' : ''}`,
    ).join(' ');
  const texts = [words(), words()] as const;
  const spanIn = (text: string, n: number): Span => {
    const start = Math.trunc((n / CLAIMS) * (text.length - 80));
    return { start, end: start + 70, text: text.slice(start, start + 70) };
  };
  const claims = Array.from({ length: CLAIMS }, (_, n): ComparedClaim => {
    const relation = Relation.options[n % 5]!;
    const reason = { feature: 'words', score: 0.5, a: 'trade', b: 'border', note: 'about the same words' };
    return {
      id: `c${n}`,
      topic: ['trade', 'border', null][n % 3]!,
      a: relation === 'only-b' ? [] : [spanIn(texts[0], n)],
      b: relation === 'only-a' ? [] : [spanIn(texts[1], n)],
      relation,
      stronger: relation === 'force-differs' ? 'a' : null,
      force: { a: relation === 'only-b' ? null : (n % 5) + 1, b: relation === 'only-a' ? null : 2 },
      explicit: { a: relation === 'only-b' ? null : false, b: relation === 'only-a' ? null : false },
      score: 0.5,
      reasons: [reason, reason, reason],
    };
  });
  const account = (name: string, text: string) => ({
    party: name,
    document: madeDocument(name, text),
    chain: [name],
  });
  return {
    interaction: { kind: 'call', date: '2031-02-03', participants: ['Ghana', 'Estonia'] },
    accounts: [account('Ghana', texts[0]), account('Estonia', texts[1])],
    claims,
    divergence: 0.6,
    register: { a: 0.4, b: 0.5 },
    intervals: { divergence: [0.5, 0.7], register: { a: [0.3, 0.5], b: [0.4, 0.6] } },
    drivers: [],
    topics: [],
    diagnostics: [],
  };
}

function madeEntry(n: number): LedgerRow {
  const evidence = [{ start: 10, end: 40, text: 'that the crew be released at once' }];
  const document = {
    id: `rec-${n}`,
    title: `Report ${n}`,
    publisher: 'Volta Wire',
    published: '2031-02-03',
    url: null,
    input: `${n}.txt`,
  };
  return {
    entry: {
      id: `entry-${n}`,
      kind: 'demand',
      from: 'p1',
      to: 'p2',
      sides: { from: 'GHA', to: 'EST' },
      what: `release the crew of ship number ${n} before the end of the month`,
      topics: [],
      deadline: '2031-03',
      standing: 'open',
      first: '2031-02-03',
      last: '2031-02-10',
      steps: ['made', 'restated'].map((step) => ({
        date: '2031-02-03',
        step: step as 'made',
        force: 4,
        parts: [{ document: document.id, record: 'u1', evidence }],
        note: null,
      })),
      because: [],
    },
    documents: { [document.id]: document },
    verdicts: [],
  };
}

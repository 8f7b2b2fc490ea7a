import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../fixtures/browser.ts';
import { MAIN, readout } from '../../fixtures/run-readout.ts';

/*
 * The desk in a real browser, served by the built command over a record of its own. The tests go through one user's work in order: each finds what the one before left.
 */

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const MINUTES = 60_000;

let folder: string;
let server: ChildProcessWithoutNullStreams | null = null;
let browser: Browser | null = null;
let base: string;
/** What a page complained of: errors of scripts, and what the policy refused. */
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  if (!browser) return;
  folder = mkdtempSync(join(tmpdir(), 'readout-browser-'));
  const record = join(folder, 'record');
  const dossier = [
    '2031-01-27-estonia-readout',
    '2031-01-27-ghana-readout',
    '2031-05-13-northern-dispatch',
    '2031-05-14-northern-dispatch-corrected',
    '2032-02-03-estonia-readout',
    '2032-02-03-ghana-readout',
    '2032-02-04-continental-press',
  ];
  const files = dossier.map((name) => join(EXAMPLES, 'dossier', `${name}.txt`));
  const added = readout(['add', ...files, '--record', record]);
  expect(added.stderr).toContain('7 read');
  server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--record', record]);
  base = await new Promise<string>((resolve) =>
    createInterface({ input: server!.stdout }).once('line', resolve),
  );
  base = base.replace(/\/$/, '');
}, 5 * MINUTES);

afterAll(async () => {
  await browser?.close();
  server?.kill('SIGKILL');
  if (folder) rmSync(folder, { recursive: true, force: true });
});

const it = (title: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  test(title, { timeout: 15 * MINUTES }, async (context) => {
    if (!browser) return context.skip();
    const at = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
      ...options,
    });
    const page = await at.newPage();
    page.setDefaultTimeout(MINUTES);
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
    try {
      await work(page);
    } finally {
      await at.close();
    }
  });

const text = (name: string, call = 'ceasefire-call') =>
  readFileSync(join(EXAMPLES, call, `${name}.txt`), 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: whatever the server says
const asked = async (path: string): Promise<any> => (await fetch(base + path)).json();
/** What the element with the focus says of itself. */
const active = (page: Page, what: string) => page.evaluate<string>(`document.activeElement.${what}`);
/** What a page says once the server has answered; a busy machine takes its time. */
const soon = <T>(value: () => T | Promise<T>) => expect.poll(value, { timeout: MINUTES });
const said = (page: Page) => page.locator('#said');

let comparison = '';

it('two accounts that are pasted are kept, read with progress, and stand side by side', async (page) => {
  await page.goto(base);
  await page.getByLabel('One side’s account').fill(text('a'));
  await page.getByLabel('The other’s').fill(text('b'));
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL(/\/interactions\//);
  comparison = page.url();
  await soon(() => page.locator('.texts .sheet').count()).toBe(2);
  expect(await page.locator('tr[data-step]').count()).toBeGreaterThan(3);
  // What only one says is set off, and follows what both speak of.
  const groups = await page.locator('.group-head').allTextContents();
  expect(groups[0]).toMatch(/^Both speak of it/);
  expect(groups.slice(1).every((head) => /^Only .+ says/.test(head))).toBe(true);
});

it('two accounts that the record takes for two calls are compared all the same, and are one when somebody says so', async (page) => {
  await page.goto(base);
  await page.getByLabel('One side’s account').fill(text('a', 'trade-call'));
  await page.getByLabel('The other’s').fill(text('b', 'trade-call'));
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL(/\/compare\?/);
  expect(await page.locator('tr[data-step]').count()).toBeGreaterThan(3);
  await page.getByLabel('Why').fill('the same hour, the same two');
  await page.getByRole('button', { name: 'They are one' }).click();
  await page.waitForURL(/\/interactions\//);
  expect(await page.locator('.texts .sheet').count()).toBe(2);
});

it('filters stand in the address, and whoever opens it sees the same', async (page) => {
  await page.goto(comparison);
  const all = await page.locator('tr[data-step]:visible').count();
  await page.locator('#show-shared').uncheck();
  await page.locator('#by-force').selectOption('3');
  const few = await page.locator('tr[data-step]:visible').count();
  expect(few).toBeLessThan(all);
  expect(page.url()).toMatch(/without=shared/);
  await page.goto(page.url());
  expect(await page.locator('tr[data-step]:visible').count()).toBe(few);
  expect(await page.locator('#show-shared').isChecked()).toBe(false);
});

it('a claim is corrected by keys, the correction is there after a reload, and is undone', async (page) => {
  await page.goto(comparison);
  await page.keyboard.press('j');
  const row = page.locator('tr[data-step].on');
  await page.keyboard.press('c');
  const form = row.locator('form');
  await form.getByLabel('Relation').selectOption('content-differs');
  await form.getByLabel('Topic').fill('duties on cloth');
  await form.getByRole('button', { name: 'Keep the correction' }).click();
  await expect
    .poll(() => row.locator('.verdicts').textContent())
    .toMatch(/corrected by desk.*duties on cloth/);
  await soon(() => said(page).textContent()).toMatch(/Press u to undo/);
  await page.reload();
  await soon(() => page.locator('tr[data-verdict="correct"]').count()).toBe(1);
  await page.goto(`${base}/judgements`);
  expect(await page.locator('.row').first().textContent()).toMatch(/claim.*corrected by desk/s);
  await page.goto(comparison);
  await page.locator('tr[data-verdict="correct"] [data-undo]').click();
  await soon(() => said(page).textContent()).toBe('Undone.');
  expect(await page.locator('tr[data-verdict]').count()).toBe(0);
});

it('what the accounts say is found in search, judged there, and shown so in its document', async (page) => {
  await page.goto(`${base}/search`);
  await page.getByLabel('Words').fill('ceasefire or truce or prisoners');
  await page.getByRole('button', { name: 'Search' }).click();
  const row = page.locator('.row').first();
  await row.focus();
  await page.keyboard.press('a');
  await soon(() => row.locator('.verdicts').textContent()).toMatch(/accepted by desk/);
  await row.locator('a.doc').click();
  await page.waitForURL(/\/documents\//);
  expect(await page.locator('.card[data-verdict="accept"]').count()).toBe(1);
  // The words that led here are in sight.
  await soon(() => page.locator('#here').isVisible()).toBe(true);
});

it('records of a document are rejected, noted and corrected, with the actors by name; undo takes the last back', async (page) => {
  const { rows } = await asked(`/api/documents?text=apology`);
  await page.goto(`${base}/documents/${rows[0].document.id}`);
  const card = page.locator('.card[data-judge="attribution"]').nth(1);
  await card.getByRole('button', { name: 'Reject' }).click();
  await soon(() => card.getAttribute('data-verdict')).toBe('reject');
  await soon(() => card.locator('.verdicts').textContent()).toMatch(/rejected/);
  await card.getByRole('button', { name: 'Correct' }).click();
  await card.getByLabel('Who speaks').selectOption({ label: 'Daniel Tetteh' });
  await card.getByLabel('Force').selectOption('4');
  await card.getByRole('button', { name: 'Keep the correction' }).click();
  await expect
    .poll(() => card.locator('.verdicts').textContent())
    .toMatch(/corrected by desk.*force 4, speaker Daniel Tetteh/);
  await page.keyboard.press('u');
  await soon(() => card.locator('.verdicts').textContent()).not.toMatch(/corrected/);
  expect(await card.getAttribute('data-verdict')).toBe('reject');
});

it('a judgement on what has changed since is refused, and the page shows what is there', async (page) => {
  const { rows } = await asked(`/api/documents?text=apology`);
  const { id } = rows[0].document;
  await page.goto(`${base}/documents/${id}`);
  const card = page.locator('.card[data-judge="attribution"]').nth(2);
  const target = await card.getAttribute('data-target');
  const other = { who: 'another desk', verdict: 'accept', kind: 'attribution', target, document: id };
  await fetch(`${base}/api/judgements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(other),
  });
  await card.getByRole('button', { name: 'Reject' }).click();
  await soon(() => said(page).textContent()).toMatch(/changed since/);
  await soon(() => card.locator('.verdicts').textContent()).toMatch(/accepted by another desk/);
  expect(await card.getAttribute('data-verdict')).toBe('accept');
  await soon(() => complaints.filter((one) => /412/.test(one)).length).toBeGreaterThan(0);
  complaints.splice(0, complaints.length, ...complaints.filter((one) => !/412/.test(one)));
});

it('the queue begins with what is least sure, and a key leads on to the next', async (page) => {
  await page.goto(`${base}/queue`);
  const scores = await page.locator('.doubt b').allTextContents();
  expect(scores.map(Number)).toEqual(scores.map(Number).toSorted((x, y) => x - y));
  const first = page.locator('.row').first();
  const words = await first.locator('mark').first().textContent();
  await first.focus();
  await page.keyboard.press('r');
  await expect
    .poll(() =>
      page.evaluate<number>("[...document.querySelectorAll('.row')].indexOf(document.activeElement)"),
    )
    .toBe(1);
  expect(await first.getAttribute('data-verdict')).toBe('reject');
  await page.reload();
  expect(await page.locator('.row').first().locator('mark').first().textContent()).not.toBe(words);
});

it('two actors are merged with a reason, and the merging is undone', async (page) => {
  const find = async (name: string) =>
    (await asked(`/api/parties?text=${encodeURIComponent(name)}`)).rows[0].party;
  const [one, other] = [await find('Daniel Tetteh'), await find('Maarja Sepp')];
  await page.goto(`${base}/actors/${one.id}`);
  await page.getByLabel('Look for the other by name').fill('sepp');
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByLabel(/Maarja Sepp/).check();
  await page.locator('form[data-group="merge"]').getByLabel('Why').fill('a test of joining');
  await page.getByRole('button', { name: 'Merge them' }).click();
  await soon(() => page.locator('.names').first().textContent()).toMatch(/Maarja Sepp/);
  expect(await page.locator('.verdicts').textContent()).toMatch(/merged by desk.*a test of joining/);
  await page.locator('[data-undo]').click();
  await soon(() => page.locator('.names').first().textContent()).not.toMatch(/Maarja Sepp/);
  expect((await find('Maarja Sepp')).id).toBe(other.id);
});

it('the history of a pair is followed, and its chart taken along as SVG and PNG', async (page) => {
  await page.goto(`${base}/interactions`);
  await page
    .getByRole('link', { name: /Estonia.*Ghana/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'The whole timeline' }).click();
  await page.waitForURL(/\/timeline\//);
  expect(await page.locator('figure.chart').count()).toBe(3);
  const png = page.waitForEvent('download');
  await page.locator('figure.chart').first().getByRole('button', { name: 'PNG' }).click();
  const picture = readFileSync(await (await png).path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(5_000);
  const svg = page.waitForEvent('download');
  await page.locator('figure.chart').first().getByRole('link', { name: 'SVG' }).click();
  expect(readFileSync(await (await svg).path(), 'utf8')).toMatch(/^<\?xml.*<svg xmlns/s);
});

it('the brief is taken along', async (page) => {
  await page.goto(comparison);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Brief (Markdown)' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^# .+: two accounts of one call/);
});

it('three accounts stand in three columns', async (page) => {
  const { rows } = await asked(`/api/interactions?party=EST&party=GHA`);
  const call = rows.find(
    (row: { interaction: { accounts: { sources: unknown[] }[] } }) =>
      row.interaction.accounts.flatMap(({ sources }) => sources).length > 2,
  );
  await page.goto(`${base}/interactions/${call.interaction.id}`);
  await page.locator('.chooser summary').click();
  for (const box of (await page.locator('.chooser input').all()).slice(0, 3)) await box.check();
  await page.getByRole('button', { name: 'Compare those ticked' }).click();
  await soon(() => page.locator('.many thead th').count()).toBe(5);
});

it('files that are dropped are added', async (page) => {
  await page.goto(base);
  const dropped = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    data.items.add(new File(['ACCRA, March 2 (Volta Wire) — The foreign minister of Ghana, Ama Darkwa, said on Monday that Ghana would buy two patrol boats.'], 'boats.txt', { type: 'text/plain' }));
    return data;
  })()`);
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
  await page.waitForURL(/\/runs\//);
  await soon(() => page.locator('h1').textContent()).toBe('Added');
  expect(await page.locator('main').textContent()).toMatch(/boats/);
});

it('with the keyboard alone: skip to the content, the keys, a judgement, a form that Escape leaves', async (page) => {
  await page.goto(`${base}/queue`);
  await page.keyboard.press('Tab');
  expect(await active(page, 'textContent')).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('?');
  expect(await page.locator('#keys').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  expect(await active(page, 'tagName')).toBe('TEXTAREA');
  await page.keyboard.press('Escape');
  expect(await page.locator('form[data-open]').count()).toBe(0);
  expect(await active(page, 'className')).toMatch(/row/);
  // Single letters can be turned off (WCAG 2.1.4).
  await page.keyboard.press('?');
  await page.getByLabel('Single letters act at once').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  expect(await page.locator('form[data-open]').count()).toBe(0);
});

it(
  'without scripts texts are brought in, read and compared',
  async (page) => {
    await page.goto(base);
    await page.getByLabel('One side’s account').fill(text('a'));
    await page.getByLabel('The other’s').fill(text('b'));
    await page.getByLabel('and keep both in the record').uncheck();
    await page.getByRole('button', { name: 'Compare' }).click();
    await soon(() => page.locator('tr[data-step]').count()).toBeGreaterThan(3);
    expect(await page.locator('.judging:visible').count()).toBe(0);
  },
  { javaScriptEnabled: false },
);

/** So many of the pages are looked at in every way. */
const RICHEST = 4;
const SIZES = { phone: { width: 390, height: 800 }, wide: { width: 1440, height: 900 } } as const;

/** Every page and state in two of the four ways, so that each size and each colour is seen; what is drawn most richly in all four. */
for (const [size, viewport] of Object.entries(SIZES))
  for (const colorScheme of ['light', 'dark'] as const)
    it(
      `axe finds nothing on any page, ${size}, ${colorScheme}`,
      async (page) => {
        const { rows: documents } = await asked(`/api/documents?text=apology`);
        const { rows: changed } = await asked(`/api/documents?text=corrects`);
        const { rows: actors } = await asked(`/api/parties?text=tetteh`);
        const { rows: calls } = await asked(`/api/interactions?party=EST&minAccounts=2`);
        const call = calls[0].interaction;
        const accounts = call.accounts.flatMap(
          ({ side, sources }: { side: string; sources: { document: string }[] }) =>
            sources.map(({ document }) => `account=${side}@${document}`),
        );
        const paths = [
          '/',
          `/interactions/${call.id}`,
          `/documents/${documents[0].document.id}`,
          '/timeline/EST/GHA',
          '/interactions',
          `/interactions/${call.id}?${accounts.slice(0, 3).join('&')}`,
          `/interactions/${call.id}?${accounts[0]}`,
          ...(changed[0] === undefined ? [] : [`/documents/${changed[0].document.id}/versions`]),
          '/documents',
          '/search',
          '/search?text=ships',
          '/search?text=zzzz',
          '/ledger',
          '/actors',
          `/actors/${actors[0].party.id}?with=a`,
          '/sources',
          '/queue',
          '/judgements',
          '/failures',
          '/timeline/EST',
          '/runs/none',
        ];
        const found: string[] = [];
        const look = async (state: string) => {
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          for (const { id, nodes } of violations)
            found.push(
              `${state}: ${id}: ${nodes
                .slice(0, 3)
                .map(({ target }) => target.join(' '))
                .join(' | ')}`,
            );
          const wide = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          if (wide > 0) found.push(`${state}: ${wide} pixels wider than the screen`);
        };
        const isWhole = (size === 'wide') === (colorScheme === 'light');
        for (const path of isWhole ? paths : paths.slice(0, RICHEST)) {
          await page.goto(base + path);
          await look(path);
        }
        await page.goto(`${base}/documents/${documents[0].document.id}`);
        await page.locator('.card [data-do="correct"]').first().click();
        await look('a correction');
        await page.keyboard.press('Escape');
        await page.locator('.card [data-do="note"]').first().click();
        await look('a note');
        await page.keyboard.press('Escape');
        await page.locator('[data-keys]').click();
        await look('the keys');
        await page.goto(`${base}/interactions/${call.id}`);
        await page.keyboard.press('j');
        await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
        await look('a claim selected, everything open');
        // Pages that are not there; a document without versions.
        const isMeant = /status of 404|\/versions: .*status of 409/;
        complaints.splice(0, complaints.length, ...complaints.filter((one) => !isMeant.test(one)));
        expect(found).toEqual([]);
      },
      { viewport, colorScheme },
    );

it('no page complained', async () => {
  expect(complaints).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { EXAMPLES, servedDesk, soon } from '../../fixtures/served-desk.ts';

/*
 * The desk in a real browser. The tests go through one user's work in order: each finds what the one before left.
 */

const desk = servedDesk();
const { test: it, asked, complaints } = desk;

const text = (name: string, call = 'ceasefire-call') =>
  readFileSync(join(EXAMPLES, call, `${name}.txt`), 'utf8');
/** What the element with the focus says of itself. */
const active = (page: Page, what: string) => page.evaluate<string>(`document.activeElement.${what}`);
const said = (page: Page) => page.locator('#said');

let comparison = '';

it('two accounts that are pasted are kept, read with progress, and stand side by side', async (page) => {
  await page.goto(desk.base);
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
  await page.goto(desk.base);
  await page.getByLabel('One side’s account').fill(text('a', 'trade-call'));
  // The other gives a day twelve days later.
  const later = text('b', 'trade-call')
    .replaceAll('17 September', '29 September')
    .replace('Wednesday (17/9)', 'Monday (29/9)');
  await page.getByLabel('The other’s').fill(later);
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL(/\/compare\?/);
  expect(await page.locator('tr[data-step]').count()).toBeGreaterThan(3);
  await page.getByLabel('Why').fill('the day is a slip of the pen');
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

it('the colours that are chosen on one page hold on the next', async (page) => {
  await page.goto(comparison);
  await page.getByLabel('Dark').check();
  const ground = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
  const dark = await ground();
  await page.goto(`${desk.base}/ledger`);
  expect(await ground()).toBe(dark);
  expect(await page.getByLabel('Dark').isChecked()).toBe(true);
  await page.getByLabel('Light').check();
  expect(await ground()).not.toBe(dark);
});

it('a claim is corrected by keys, the correction is there after a reload, and is undone', async (page) => {
  await page.goto(comparison);
  await page.keyboard.press('j');
  const row = page.locator('tr[data-step].on');
  await page.keyboard.press('c');
  const form = row.locator('form');
  // The whole row's width, not that of its first column, out of which the fields would stick.
  expect((await form.boundingBox())!.width).toBeGreaterThan(900);
  await form.getByLabel('Relation').selectOption('content-differs');
  await form.getByLabel('Topic').fill('duties on cloth');
  await form.getByRole('button', { name: 'Keep the correction' }).click();
  await expect
    .poll(() => row.locator('.verdicts').textContent())
    .toMatch(/corrected by desk.*duties on cloth/);
  await soon(() => said(page).textContent()).toMatch(/Press u to undo/);
  await page.reload();
  await soon(() => page.locator('tr[data-verdict="correct"]').count()).toBe(1);
  await page.goto(`${desk.base}/judgements`);
  expect(await page.locator('.row').first().textContent()).toMatch(/claim.*corrected by desk/s);
  await page.goto(comparison);
  await page.locator('tr[data-verdict="correct"] [data-undo]').click();
  await soon(() => said(page).textContent()).toBe('Undone.');
  expect(await page.locator('tr[data-verdict]').count()).toBe(0);
});

it('the tray, which repeats the claim that is selected, judges it too', async (page) => {
  await page.goto(comparison);
  await page.keyboard.press('j');
  const row = page.locator('tr[data-step].on');
  await page.locator('.tray [data-do="accept"]').click();
  await soon(() => row.locator('.verdicts').textContent()).toMatch(/accepted by desk/);
  await page.keyboard.press('u');
  await soon(() => page.locator('tr[data-verdict]').count()).toBe(0);
});

it('what the accounts say is found in search, judged there, and shown so in its document', async (page) => {
  await page.goto(`${desk.base}/search`);
  await page.getByLabel('Words').fill('ceasefire or truce or prisoners');
  await page.getByRole('button', { name: 'Search' }).click();
  const row = page.locator('.row').first();
  await row.waitFor();
  await page.waitForLoadState();
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
  await page.goto(`${desk.base}/documents/${rows[0].document.id}`);
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
  await page.goto(`${desk.base}/documents/${id}`);
  const card = page.locator('.card[data-judge="attribution"]').nth(2);
  const target = await card.getAttribute('data-target');
  const other = { who: 'another desk', verdict: 'accept', kind: 'attribution', target, document: id };
  await fetch(`${desk.base}/api/judgements`, {
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
  await page.goto(`${desk.base}/queue`);
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
  await page.goto(`${desk.base}/actors/${one.id}`);
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
  await page.goto(`${desk.base}/interactions`);
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

it('three accounts stand in three columns, and are judged there as two are', async (page) => {
  const { rows } = await asked(`/api/interactions?party=EST&party=GHA`);
  const call = rows.find(
    (row: { interaction: { accounts: { sources: unknown[] }[] } }) =>
      row.interaction.accounts.flatMap(({ sources }) => sources).length > 2,
  );
  await page.goto(`${desk.base}/interactions/${call.interaction.id}`);
  await page.locator('.chooser summary').click();
  for (const box of (await page.locator('.chooser input').all()).slice(0, 3)) await box.check();
  await page.getByRole('button', { name: 'Compare those ticked' }).click();
  await soon(() => page.locator('.many thead th').count()).toBe(5);
  await page.waitForLoadState(); // A key pressed before the page's scripts have run is lost.
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  const first = page.locator('.many tr[data-step]').first();
  await soon(() => first.locator('.verdicts').textContent()).toMatch(/accepted by desk/);
  // Of those that speak of a matter each two have a relation.
  const row = page.locator('.many tr[data-step]:has(.signs li)').first();
  await row.focus();
  await page.keyboard.press('c');
  await row.getByLabel('Topic').fill('what the harbour may take');
  await row
    .getByLabel(/^Relation of/)
    .first()
    .selectOption('content-differs');
  await row.getByRole('button', { name: 'Keep the correction' }).click();
  await soon(() => row.locator('.verdicts').textContent()).toMatch(
    /corrected by desk.*topic what the harbour may take.*relation of .+ and .+ content-differs/,
  );
  await page.reload();
  expect(await page.locator('.many tr[data-verdict="correct"]').count()).toBe(1);
  await page.locator('.many tr[data-verdict="correct"] [data-undo]').last().click();
  await soon(() => page.locator('.many tr[data-verdict="correct"]').count()).toBe(0);
  // What holds between three is not what holds between two of them.
  await page.goto(`${desk.base}/interactions/${call.interaction.id}`);
  expect(await page.locator('.claims tr[data-step]').count()).toBeGreaterThan(0);
  expect(await page.locator('.claims tr[data-verdict]').count()).toBe(0);
});

it('files that are dropped are added', async (page) => {
  await page.goto(desk.base);
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
  await page.goto(`${desk.base}/queue`);
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
    await page.goto(desk.base);
    await page.getByLabel('One side’s account').fill(text('a'));
    await page.getByLabel('The other’s').fill(text('b'));
    await page.getByLabel('and keep both in the record').uncheck();
    await page.getByRole('button', { name: 'Compare' }).click();
    await soon(() => page.locator('tr[data-step]').count()).toBeGreaterThan(3);
    expect(await page.locator('.judging:visible').count()).toBe(0);
  },
  { javaScriptEnabled: false },
);

it('no page complained', async () => {
  expect(complaints).toEqual([]);
});

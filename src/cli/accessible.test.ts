import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { servedDesk } from '../../fixtures/served-desk.ts';

/*
 * Every page and state of the desk, looked at by axe. Each is seen on a phone in the dark and on a wide screen in the light, and what is drawn most richly also the other way round, for its
 * colours.
 */

const desk = servedDesk();
const { test: it, asked, told } = desk;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** So many of the pages are looked at in both colours. */
const RICHEST = 4;

/** Rows far from what is seen are only guessed to be so high, and axe would see them lie over what follows: all are laid out, as they are for one who has scrolled past them. */
const LAID_OUT =
  "for (const one of document.querySelectorAll('.together')) one.style.contentVisibility = 'visible'";

interface Shown {
  readonly paths: readonly string[];
  readonly document: string;
  readonly call: string;
}

/** What the record has to show, some of it judged. */
async function shown(): Promise<Shown> {
  const { rows: documents } = await asked('/api/documents?text=apology');
  const { rows: changed } = await asked('/api/documents?text=corrects');
  const { rows: actors } = await asked('/api/parties?text=tetteh');
  const { rows: calls } = await asked('/api/interactions?party=EST&minAccounts=2');
  const { rows: said } = await asked('/api/search?text=ships');
  const call = calls[0].interaction;
  const accounts = call.accounts.flatMap(
    ({ side, sources }: { side: string; sources: { document: string }[] }) =>
      sources.map(({ document }) => `account=${side}@${document}`),
  );
  const [document, other] = [documents[0].document.id, said[0].document.id];
  for (const verdict of ['reject', 'note'])
    await told('/api/judgements', {
      who: 'desk',
      verdict,
      kind: 'attribution',
      target: said[0].id,
      document: other,
      note: 'a word on it',
    });
  const paths = [
    '/',
    `/interactions/${call.id}`,
    `/documents/${document}`,
    '/timeline/EST/GHA',
    '/interactions',
    `/interactions/${call.id}?${accounts.slice(0, 3).join('&')}`,
    `/interactions/${call.id}?${accounts[0]}`,
    `/compare?a=${document}&b=${other}`,
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
  return { paths, document, call: call.id };
}

const WAYS = [
  { size: 'a wide screen', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { size: 'a phone', viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
] as const;

for (const { size, viewport, colorScheme } of WAYS)
  it(
    `axe finds nothing on any page, on ${size}`,
    async (page) => {
      const found: string[] = [];
      const look = async (state: string, isRich: boolean) => {
        await page.evaluate(LAID_OUT);
        found.push(...(await violations(page, state, axe(page).withTags(TAGS))));
        const wide = await page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        if (wide > 0) found.push(`${state}: ${wide} pixels wider than the screen`);
        if (!isRich) return;
        await page.emulateMedia({ colorScheme: colorScheme === 'light' ? 'dark' : 'light' });
        found.push(...(await violations(page, state, axe(page).withRules('color-contrast'))));
        await page.emulateMedia({ colorScheme });
      };
      const { paths, document, call } = await shown();
      for (const [at, path] of paths.entries()) {
        await page.goto(desk.base + path);
        await look(path, at < RICHEST);
      }
      await page.goto(`${desk.base}/documents/${document}`);
      await page.locator('.card [data-do="correct"]').first().click();
      await look('a correction', true);
      await page.keyboard.press('Escape');
      await page.locator('.card [data-do="note"]').first().click();
      await look('a note', true);
      await page.keyboard.press('Escape');
      await page.locator('[data-keys]').click();
      await look('the keys', true);
      await page.goto(`${desk.base}/interactions/${call}`);
      await page.keyboard.press('j');
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      await look('a claim selected, everything open', true);
      expect(found).toEqual([]);
      // Pages that are not there; a document without versions.
      const isMeant = /status of 404|\/versions: .*status of 409/;
      expect(desk.complaints.filter((one) => !isMeant.test(one))).toEqual([]);
    },
    // What is between two colours is neither.
    { viewport, colorScheme, reducedMotion: 'reduce' },
  );

/** No page has frames; without them axe needs no second page, which takes as long as all the rest. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function violations(page: Page, state: string, builder: AxeBuilder): Promise<string[]> {
  const scheme = await page.evaluate<boolean>("matchMedia('(prefers-color-scheme: dark)').matches");
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${state}, ${scheme ? 'dark' : 'light'}: ${id}: ${nodes
        .slice(0, 3)
        .map(({ target }) => target.join(' '))
        .join(' | ')}`,
  );
}

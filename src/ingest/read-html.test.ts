import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { InputError } from '../record/index.ts';
import { ingest } from './ingest.ts';

const page = (name: string) => readFileSync(new URL(`../../fixtures/pages/${name}`, import.meta.url));

function read(bytes: Uint8Array, more = {}) {
  return ingest({ input: 'page.html', bytes, contentType: 'text/html', url: null, ...more });
}

const body = (inner: string, head = '') =>
  Buffer.from(`<html><head>${head}</head><body>${inner}</body></html>`);

const STORY =
  '<p>The envoys of Kenya and Tesseria met by the river on Monday and spoke for an hour about the crossing.</p><p>Neither side said when it would open again, though both were hopeful that it would.</p>';

describe('readHtml on the news page', () => {
  it('reads what the page says of itself', async () => {
    const { document, diagnostics } = await read(page('news-page.html'));
    expect(document).toMatchObject({
      kind: 'report',
      title: 'Tesseria to reopen Moyra crossing after call with Kenya',
      byline: 'Lena Marsh and Otto Vail',
      publisher: 'The Daily Courier',
      published: '2026-03-14',
      language: 'en',
      url: 'https://courier.example/world/moyra-crossing',
    });
    expect(diagnostics).toEqual([]);
  });

  it('keeps the story, title first, and nothing around it', async () => {
    const { text } = (await read(page('news-page.html'))).document;
    const blocks = text.split('\n\n');
    expect(blocks[0]).toBe('Tesseria to reopen Moyra crossing after call with Kenya');
    expect(blocks[1]).toMatch(
      /^Tesseria will reopen .* Lena Oduya of Kenya spoke by telephone with her counterpart/,
    );
    expect(blocks).toContain('A winter of raids');
    expect(blocks).toContain('a list of convoys, exchanged every morning.');
    expect(text).toContain('sheltered them & called the charge “reckless”.');
    expect(text).toContain('no mention of patrols.\nIt said');
    expect(text).not.toMatch(
      /cookies|newsletter|Read more|rights reserved|Lorries wait|[\u00a0\u00ad\u200b]/,
    );
  });
});

describe('readHtml on the ministry page', () => {
  it('finds heading, office and day on a page without any metadata', async () => {
    const { document } = await read(page('ministry-page.html'));
    expect(document).toMatchObject({
      kind: 'readout',
      title: 'On the telephone conversation of Minister Ivo Sarkan with the Foreign Minister of Kenya',
      publisher: 'Ministry of Foreign Affairs of the Republic of Tesseria',
      published: '2026-03-14',
      byline: null,
    });
    expect(document.text).not.toMatch(/Visas|Government Square/);
    expect(document.text.split('\n\n')).toContain('The Ministers agreed to remain in contact.');
  });

  it('reads it in windows-1251 when the page says so', async () => {
    const html =
      '<meta charset="windows-1251"><p>Министр по телефону заявил, что граница остаётся открытой для всех.</p>';
    const bytes = Buffer.from(
      Array.from(html, (c) =>
        c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c === 'ё' ? 0xb8 : c.charCodeAt(0),
      ),
    );
    const { document, diagnostics } = await read(bytes);
    expect(document.text).toBe('Министр по телефону заявил, что граница остаётся открытой для всех.');
    expect(document.language).toBe('ru');
    expect(diagnostics.map((d) => d.rule)).toEqual(['ingest/language']);
  });
});

describe('readHtml', () => {
  it.each([
    ['a list of links', page('no-article.html')],
    ['an empty shell', body('<div id="root"></div><script>start()</script>')],
    ['a notice', body('<p>Please enable JavaScript to see this page in your browser, and try again.</p>')],
    ['no markup and hardly a word', Buffer.from('<p>Hello')],
  ])('finds no article in %s', async (_, bytes) => {
    const failure = read(bytes);
    await expect(failure).rejects.toThrow('no article text found');
    await expect(failure).rejects.toBeInstanceOf(InputError);
  });

  it('reads fragments without html and body', async () => {
    expect((await read(Buffer.from(STORY))).document.text).toMatch(/^The envoys of Kenya/);
    expect((await read(Buffer.from(`<html><head></head>${STORY}`))).document.text).toMatch(
      /^The envoys of Kenya/,
    );
  });

  it('takes the visible heading before the site name', async () => {
    const head =
      '<title>Harbour board meets - Port Sarel Times</title><meta property="og:title" content="Port Sarel Times">';
    const { document } = await read(body(`<h1>Harbour board meets envoys</h1>${STORY}`, head));
    expect(document).toMatchObject({ title: 'Harbour board meets envoys', publisher: 'Port Sarel Times' });
  });

  it('fills what the metadata lacks from the first lines', async () => {
    const { document } = await read(
      body(
        `<h1>Envoys meet by the river</h1><p>PORT SAREL, May 6 (Continental Press) — The envoys met.</p>${STORY}`,
      ),
    );
    expect(document).toMatchObject({
      dateline: 'PORT SAREL, May 6',
      publisher: 'Continental Press',
      published: null,
    });
  });

  it('reads authors of meta tags and elements, but no addresses and no outlet', async () => {
    const meta = (author: string) => `<meta name="author" content="${author}">`;
    expect((await read(body(STORY, meta('Lena Marsh')))).document.byline).toBe('Lena Marsh');
    expect((await read(body(STORY, meta('https://a.example/lena')))).document.byline).toBeNull();
    expect((await read(body(STORY, meta('Continental Press')))).document.byline).toBeNull();
  });

  it('says so when the second reader was needed', async () => {
    // A class name that one reader takes for an advertisement holds most of the story.
    const sections = Array.from(
      { length: 12 },
      (_, i) => `<p>Section ${i}: ${'the envoys spoke of trade and water, and of raids. '.repeat(4)}</p>`,
    );
    const { document, diagnostics } = await read(
      body(`<article>${STORY}<div class="promo">${sections.join('')}</div></article>`),
    );
    expect(document.text).toContain('Section 11');
    expect(diagnostics.map((d) => d.rule)).toEqual(['ingest/second-opinion']);
  });

  it('prints nothing, however broken the page', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await read(body(`${STORY}<script type="application/ld+json">{broken</script>`));
    for (const spy of spies) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('stays fast on markup that nests without end', async () => {
    const started = performance.now();
    const { document, diagnostics } = await read(Buffer.from('<div>'.repeat(20_000) + STORY));
    expect(document.text).toContain('The envoys of Kenya');
    expect(diagnostics.map((d) => d.rule)).toEqual(['ingest/second-opinion']);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

import { type DomDocument, parseHtml, sizeOf } from './html-dom.ts';
import { type Block, htmlBlocks } from './html-text.ts';
import { wordsOf } from './lines.ts';

/** The article of a page in blocks, and who found it: one of the two readers, or nobody (`whole-page`). */
export interface Article {
  readonly blocks: readonly Block[];
  readonly by: 'defuddle' | 'readability' | 'whole-page';
}

/**
 * Finds the article in a page (its source, and the same parsed): Defuddle's answer, with Readability's as a second opinion.
 *
 * Defuddle lets in less junk but can drop true sections without a word, so if it keeps less than 60 % of the words that
 * Readability keeps, Readability's answer is used. Either may fail on a broken page; then the other stands. A page of a
 * size that neither can take is read whole, without its lists of links. Null when there is no paragraph of prose.
 */
export async function extractArticle(
  html: string,
  { body }: DomDocument,
  url: string | null,
): Promise<Article | null> {
  const { nodes, depth } = sizeOf(body, MAX_NODES);
  if (nodes > MAX_NODES || depth > MAX_DEPTH) {
    const blocks = htmlBlocks(body).filter((block) => block.linkShare <= 0.6);
    return hasProse(blocks) ? { blocks, by: 'whole-page' } : null;
  }
  const first = await withDefuddle(html, url);
  const second = await withReadability(html);
  const useSecond = wordCount(first) < 0.6 * wordCount(second);
  const blocks = useSecond ? second : first;
  if (!hasProse(blocks)) return null;
  return { blocks, by: useSecond ? 'readability' : 'defuddle' };
}

// Both readers take quadratic time and overflow the stack on pages that only broken markup makes: browsers stop
// nesting at 512, and long news pages have some thousand nodes.
const MAX_NODES = 25_000;
const MAX_DEPTH = 250;

async function withDefuddle(html: string, url: string | null): Promise<readonly Block[]> {
  const Defuddle = await loadDefuddle();
  const document = await parseHtml(html);
  dropBrokenJson(document);
  // What the extractor expects of a browser and the parser lacks.
  Object.assign(document, { styleSheets: [] });
  const options = { url: url ?? 'about:blank', useAsync: false, removeImages: true };
  try {
    const content = quietly(() => new Defuddle(document, options).parse().content);
    return htmlBlocks((await parseHtml(content)).body);
  } catch {
    return [];
  }
}

type DefuddleClass = new (
  document: unknown,
  options: { url: string; useAsync: boolean; removeImages: boolean },
) => { parse(): { content: string } };

/** The package is CommonJS; what its types call the default export arrives one level down. */
async function loadDefuddle(): Promise<DefuddleClass> {
  const module: unknown = (await import('defuddle')).default;
  const inner = (module as { default?: unknown }).default;
  return (inner ?? module) as DefuddleClass;
}

async function withReadability(html: string): Promise<readonly Block[]> {
  const { Readability } = await import('@mozilla/readability');
  const document = await parseHtml(html);
  try {
    const content = new Readability(document as never, { disableJSONLD: true }).parse()?.content ?? '';
    return htmlBlocks((await parseHtml(content)).body);
  } catch {
    return [];
  }
}

/** Pages often carry JSON-LD that does not parse; the extractor would complain of it at length. */
function dropBrokenJson(document: DomDocument): void {
  for (const script of Array.from(document.querySelectorAll('script[type="application/ld+json"]'))) {
    try {
      JSON.parse(script.textContent ?? '');
    } catch {
      script.remove();
    }
  }
}

/**
 * Runs something that would print. Defuddle writes to the console whatever goes wrong inside it, and only the command
 * line may print; the work is synchronous, so nobody else's words are lost.
 */
function quietly<T>(work: () => T): T {
  const real = globalThis.console;
  globalThis.console = new Proxy(real, { get: () => () => undefined });
  try {
    return work();
  } finally {
    globalThis.console = real;
  }
}

function wordCount(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + wordsOf(block.text).length, 0);
}

/** A sentence or more of running text, beside lists of links and notices that the page needs something. */
function hasProse(blocks: readonly Block[]): boolean {
  let letters = 0;
  for (const { text, linkShare } of blocks) {
    const count = text.match(/\p{L}/gu)?.length ?? 0;
    const isNotice = count < 250 && NOTICE.test(text);
    const isSentence = count > 150 || /[.!?…:。！？؟।]["'”’»)\]]?\s*$/u.test(text);
    // A Chinese or Japanese character says about as much as three letters.
    const weight = DENSE.test(text) ? 3 : 1;
    if (linkShare <= 0.6 && isSentence && !isNotice) letters += count * weight;
  }
  return letters >= 40;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const NOTICE =
  /\b(?:cookies?|javascript|sign in|log in|subscribe|subscription|newsletter|all rights reserved|page (?:you requested )?(?:was |could )?not (?:be )?found)\b/i;

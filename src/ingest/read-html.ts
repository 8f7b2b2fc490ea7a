import { InputError } from '../record/index.ts';
import { extractArticle } from './extract-article.ts';
import type { Fetched } from './fetched.ts';
import { parseHtml } from './html-dom.ts';
import { readPageMetadata } from './page-metadata.ts';
import type { ReadResult } from './read-result.ts';
import { withTitle } from './with-title.ts';

/**
 * An HTML page: its article as text, the title line first, and what the page says of it.
 *
 * Throws an `InputError` when the page holds no article (a list of links, a notice, an empty shell). The diagnostic
 * `ingest/second-opinion` says that the usual reader lost much of the page, so that another way was taken.
 */
export async function readHtml(decoded: string, { input, url }: Fetched): Promise<ReadResult> {
  const page = await parseHtml(decoded);
  const facts = readPageMetadata(page);
  const article = await extractArticle(decoded, page, url);
  if (article === null) {
    throw new InputError(input, 'no article text found in the page; save the article as text and read that');
  }
  const { text, headStart } = withTitle(facts.title, article.blocks.map((block) => block.text).join('\n\n'));
  const message =
    'The article was hard to tell from the page; check that no menus or notices are in the text.';
  const doubt = { rule: 'ingest/second-opinion', message, span: null };
  return { text, facts, headStart, diagnostics: article.by === 'defuddle' ? [] : [doubt] };
}

import { normaliseNewlines, visibleText } from './clean-text.ts';
import { factsOf } from './header-block.ts';
import { NO_FACTS, type PageFacts } from './page-facts.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ReadResult } from './read-result.ts';
import { withTitle } from './with-title.ts';

/**
 * Markdown: its words without the marks, a blank line between blocks, the title first.
 *
 * The title is the front matter's, else the first heading of the first level. Front matter is a block of `key: value`
 * lines between two lines of `---`, not full YAML; nested or unknown keys are passed over.
 */
export async function readMarkdown(decoded: string): Promise<ReadResult> {
  const source = normaliseNewlines(decoded);
  const { facts, body } = takeFrontMatter(source);
  const { blocks, heading } = await parseMarkdown(body);
  const title = facts.title ?? heading;
  const { text, headStart } = withTitle(title, visibleText(blocks.join('\n\n')));
  return { text, facts: { ...facts, title }, headStart, diagnostics: [] };
}

function takeFrontMatter(source: string): { facts: PageFacts; body: string } {
  if (!source.startsWith('---\n')) return { facts: NO_FACTS, body: source };
  const end = source.indexOf('\n---', 3);
  const after = source.indexOf('\n', end + 1);
  if (end === -1 || source.slice(end + 4, after === -1 ? undefined : after).trim() !== '') {
    return { facts: NO_FACTS, body: source };
  }
  const pairs: [string, string][] = [];
  for (const line of source.slice(4, end).split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) pairs.push([line.slice(0, colon), line.slice(colon + 1)]);
  }
  return { facts: factsOf(pairs), body: after === -1 ? '' : source.slice(after + 1) };
}

import type { fromMarkdown } from 'mdast-util-from-markdown';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];

/** The text blocks of a Markdown source in order, and its first heading of the first level. */
export interface MarkdownBlocks {
  readonly blocks: readonly string[];
  readonly heading: string | null;
}

/**
 * The one door to the Markdown parser. Pictures, code marks and HTML tags go; their words stay. A tangle of marks that
 * the parser would take minutes over is left as it is. Never throws.
 */
export async function parseMarkdown(source: string): Promise<MarkdownBlocks> {
  if (isTangled(source))
    return { blocks: source.split(/\n\s*\n/).map((block) => block.trim()), heading: null };
  const { fromMarkdown } = await import('mdast-util-from-markdown');
  const blocks: string[] = [];
  let heading: string | null = null;
  const pending: Nodes[] = [fromMarkdown(source)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    const words = blockWords(node);
    if (words === null) {
      if ('children' in node) pending.push(...node.children.toReversed());
      continue;
    }
    if (words === '') continue;
    if (node.type === 'heading' && node.depth === 1) heading ??= words;
    blocks.push(words);
  }
  return { blocks, heading };
}

/** Whether a stretch without a blank line has thousands of marks: the parser is quadratic in them. */
function isTangled(source: string): boolean {
  return source.split(/\n[^\S\n]*\n/).some((block) => (block.match(/[*_[\]<>`!]/g)?.length ?? 0) > 5000);
}

/** The words of a block that holds words itself; null for one that holds other blocks. */
function blockWords(node: Nodes): string | null {
  if (node.type === 'paragraph' || node.type === 'heading') return tidy(inlineWords(node));
  if (node.type === 'code') return node.value.trim();
  if (node.type === 'html') return tidy(withoutTags(node.value));
  if (node.type === 'definition' || node.type === 'thematicBreak') return '';
  return null;
}

function inlineWords(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? '\n' : '';
  // A line end inside a paragraph is only where the source was wrapped.
  if (node.type === 'text' || node.type === 'inlineCode') return node.value.replaceAll('\n', ' ');
  return 'children' in node ? node.children.map(inlineWords).join('') : '';
}

/** Every step is linear: a comment without an end takes the rest with it, as in a browser. */
function withoutTags(html: string): string {
  const [before = '', ...comments] = html.split('<!--');
  const kept = comments.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : ''));
  return [before, ...kept].join('').replace(/<[^<>]*>/g, '');
}

function tidy(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

import { visibleText } from './clean-text.ts';
import type { DomElement, DomNode } from './html-dom.ts';

/** A block of a page: its words, and how much of them (0 to 1) are links. */
export interface Block {
  readonly text: string;
  readonly linkShare: number;
}

/**
 * The blocks of text inside an element, as a reader sees them.
 *
 * Paragraphs, headings, list items and table cells are blocks of their own; `<br>` is a line end and two of them a new
 * block. Spaces are collapsed except in `<pre>`. Scripts, forms, pictures and their captions are left out. Walks
 * without recursion, since broken pages nest tens of thousands deep.
 */
export function htmlBlocks(root: DomElement): readonly Block[] {
  const writer = new BlockWriter();
  const pending: (DomNode | (() => void))[] = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'function') {
      next();
      continue;
    }
    if (next.nodeType === TEXT) writer.add(next.textContent ?? '');
    if (next.nodeType !== ELEMENT) continue;
    const name = next.nodeName.toUpperCase();
    if (SKIPPED.has(name)) continue;
    const close = writer.open(name);
    if (close !== null) pending.push(close);
    // The parser makes this list anew at every look, so look once.
    const children = next.childNodes;
    for (let i = children.length - 1; i >= 0; i -= 1) pending.push(children[i]!);
  }
  return writer.finish();
}

const ELEMENT = 1;
const TEXT = 3;

const SKIPPED = new Set(
  'HEAD TITLE SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO PICTURE FIGURE FIGCAPTION FORM BUTTON SELECT INPUT TEXTAREA'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);

class BlockWriter {
  private readonly blocks: Block[] = [];
  private parts: string[] = [];
  private linked = 0;
  private links = 0;
  private preformatted = 0;

  /** Begins an element; gives what to do at its end, or null when its end means nothing. */
  open(name: string): (() => void) | null {
    if (name === 'BR') this.parts.push('\n');
    if (name === 'A') {
      this.links += 1;
      return () => {
        this.links -= 1;
      };
    }
    if (!BLOCKS.has(name)) return null;
    this.flush();
    if (name === 'PRE') this.preformatted += 1;
    return () => {
      this.flush();
      if (name === 'PRE') this.preformatted -= 1;
    };
  }

  add(raw: string): void {
    const text = this.preformatted > 0 ? raw : raw.replace(/\s+/g, ' ');
    this.parts.push(text);
    if (this.links > 0) this.linked += text.trim().length;
  }

  finish(): readonly Block[] {
    this.flush();
    return this.blocks;
  }

  private flush(): void {
    const whole = visibleText(this.parts.join(''));
    const length = whole.length;
    for (const piece of whole.split(/\n[^\S\n]*\n\s*/)) {
      const text = tidy(piece);
      if (text !== '') this.blocks.push({ text, linkShare: Math.min(1, this.linked / Math.max(1, length)) });
    }
    this.parts = [];
    this.linked = 0;
  }
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}

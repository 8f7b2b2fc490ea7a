/** The little of the DOM that we use; the compiler knows no browser types here. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: DomNode | null;
  readonly childNodes: ArrayLike<DomNode>;
}

export interface DomElement extends DomNode {
  getAttribute(name: string): string | null;
  closest(selector: string): DomElement | null;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): ArrayLike<DomElement>;
  remove(): void;
}

export interface DomDocument extends DomElement {
  readonly body: DomElement;
  readonly documentElement: DomElement;
}

/**
 * The one door to the HTML parser: a document with a body, whatever the source looks like.
 *
 * The parser adds no missing `<html>` and `<body>` and then finds no text at all, so they are put in here.
 */
export async function parseHtml(html: string): Promise<DomDocument> {
  const { parseHTML } = await import('linkedom');
  const { document } = parseHTML(wrapped(html)) as unknown as { document: DomDocument };
  return document;
}

/** How many nodes an element holds and how deep they nest. Stops counting soon after `maxNodes`. */
export function sizeOf(root: DomNode, maxNodes: number): { readonly nodes: number; readonly depth: number } {
  let nodes = 0;
  let depth = 0;
  const pending: { node: DomNode; level: number }[] = [{ node: root, level: 1 }];
  for (let next = pending.pop(); next !== undefined && nodes <= maxNodes; next = pending.pop()) {
    nodes += 1;
    depth = Math.max(depth, next.level);
    for (const node of Array.from(next.node.childNodes)) pending.push({ node, level: next.level + 1 });
  }
  return { nodes, depth };
}

function wrapped(html: string): string {
  const hasBody = /<body[\s>]/i.test(html);
  if (!/<html[\s>]/i.test(html)) {
    return hasBody
      ? `<!doctype html><html>${html}</html>`
      : `<!doctype html><html><head></head><body>${html}</body></html>`;
  }
  if (hasBody) return html;
  const headEnd = /<\/head\s*>/i.exec(html) ?? /<html\b[^<>]*>/i.exec(html);
  if (headEnd === null) return html;
  const at = headEnd.index + headEnd[0].length;
  return `${html.slice(0, at)}<body>${html.slice(at)}`;
}

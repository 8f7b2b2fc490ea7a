import type { Fetched } from './fetched.ts';

export type Format = 'html' | 'markdown' | 'text' | 'feed' | 'data';

/**
 * How to read a decoded text: by the server's content type, then the extension of the path or address, then its first
 * characters. A whole HTML page is HTML whatever it is called, and a server's `text/plain` does not outvote `.md`
 * (code hosts send Markdown so). `feed` (RSS, Atom) and `data` (JSON) are no articles.
 */
export function detectFormat({ contentType, input, url }: Fetched, text: string): Format {
  const head = text.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)*<(?:!doctype\s+html|html)\b/i.test(head)) return 'html';
  if (/^(?:rss|feed|rdf:RDF)$/i.test(rootOf(text) ?? '')) return 'feed';
  const named = byType(contentType) ?? byExtension(url ?? input);
  if (named !== null) return named;
  return byContent(head, text);
}

/** The name of the outermost element of an XML text, behind whatever may stand before it; null where there is none. */
function rootOf(text: string): string | null {
  let at = 0;
  for (;;) {
    at += /^\s*/.exec(text.slice(at, at + 10_000))![0].length;
    const [, opening] = /^(<\?|<!--|<!doctype)/i.exec(text.slice(at, at + 9)) ?? [];
    if (opening === undefined) return /^<([\w:.-]+)/.exec(text.slice(at, at + 100))?.[1] ?? null;
    const closing =
      opening === '<?'
        ? '?>'
        : opening === '<!--'
          ? '-->'
          : /^[^<>[]*\[/.test(text.slice(at + 9, at + 1000))
            ? ']>'
            : '>';
    const end = text.indexOf(closing, at);
    if (end === -1) return null;
    at = end + closing.length;
  }
}

function byType(contentType: string | null): Format | null {
  if (contentType === 'text/html' || contentType === 'application/xhtml+xml') return 'html';
  if (contentType === 'text/markdown' || contentType === 'text/x-markdown') return 'markdown';
  return null;
}

const EXTENSIONS: Readonly<Record<string, Format>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  txt: 'text',
  text: 'text',
  json: 'data',
  jsonl: 'data',
};

function byExtension(address: string): Format | null {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return extension === undefined ? null : (EXTENSIONS[extension] ?? null);
}

function byContent(head: string, text: string): Format {
  if (/^<(?:head|body|article|main|section|div|p|h[1-6]|meta|title)\b[^<>]*>/i.test(head)) return 'html';
  if (/^---\n[a-z]+\s*:/i.test(head) || /^#{1,6} \S/.test(head)) return 'markdown';
  if (/^[[{]/.test(head) && isJson(text)) return 'data';
  return 'text';
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

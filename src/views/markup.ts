import { cleanText } from './clean-text.ts';

const isMarkup = Symbol('markup');

/** HTML that is known to be safe: only {@link html} and {@link trusted} make it. */
export interface Markup {
  readonly [isMarkup]: true;
  readonly source: string;
}

export type MarkupPart = string | number | Markup | null | false | readonly MarkupPart[];

/**
 * HTML from a template. Every value is escaped unless it is markup itself; null and false give nothing; a list gives
 * its parts one after the other.
 *
 * @example html`<b>${'<i>'}</b>`.source // '<b>&lt;i&gt;</b>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupPart[]): Markup {
  let source = strings[0]!;
  for (const [i, value] of values.entries()) source += write(value) + strings[i + 1]!;
  return trusted(source);
}

/** A string of our own as markup, unescaped. Never for words from a record. */
export function trusted(source: string): Markup {
  return { [isMarkup]: true, source };
}

/**
 * Text for an element or a quoted attribute.
 *
 * @example escapeHtml('"a" < b') // '&quot;a&quot; &lt; b'
 */
function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(part: MarkupPart): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (isList(part)) return part.map(write).join('');
  return part.source;
}

function isList(part: Markup | readonly MarkupPart[]): part is readonly MarkupPart[] {
  return Array.isArray(part);
}

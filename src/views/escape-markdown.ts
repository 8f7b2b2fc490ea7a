import { cleanLine } from './clean-text.ts';

/**
 * Text for a line or a table cell of Markdown in which nothing is markup: no emphasis, link, code, table cell or HTML
 * can come of it, and no bare address becomes a link. Line breaks become spaces.
 *
 * @example escapeMarkdown('a | *b*') // 'a \\| \\*b\\*'
 */
export function escapeMarkdown(text: string): string {
  return cleanLine(text)
    .replace(/[&<>]/g, (c) => ENTITIES[c]!)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\bwww\./giu, (w) => `${w.slice(0, -1)}&#8203;.`)
    .replace(/@/g, '@&#8203;')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address as a link where it opens a page and can do nothing else; any other as plain text. */
export function markdownAddress(url: string): string {
  return /^https?:\/\/[\w\-.~:/?#[\]@!$&()*+,;=%]+$/iu.test(url) ? `<${url}>` : escapeMarkdown(url);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

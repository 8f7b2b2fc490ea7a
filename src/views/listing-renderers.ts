import { csvLine } from '../text/index.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Listing } from './listing.ts';
import { painter, paragraph, rule, type TerminalOptions, usableWidth } from './terminal-paint.ts';

/** For a terminal: each row as a line with what belongs to it below. No line is wider than the width. Ends with a line break. */
export function renderListingTerminal({ title, items, notes }: Listing, options: TerminalOptions): string {
  const layout = { width: usableWidth(options), paint: painter(options.colour) };
  const lines = [
    rule(`${cleanLine(title)} (${items.length})`, layout.width, layout.paint),
    ...items.flatMap(({ head, lines: below }) => [
      ...paragraph(cleanLine(head), { ...layout, style: 'bold' }),
      ...below.flatMap((line) => paragraph(cleanLine(line), { ...layout, first: '    ' })),
    ]),
    ...notes.flatMap((note) => ['', ...paragraph(cleanLine(note), layout)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A heading, a table and the notes in Markdown. */
export function renderListingMarkdown({ title, columns, items, notes }: Listing): string {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const table = [
    row(columns),
    `|${' --- |'.repeat(columns.length)}`,
    ...items.map(({ cells }) => row(cells)),
  ];
  return `${[`## ${escapeMarkdown(title)}`, table.join('\n'), ...notes.map(escapeMarkdown)].join('\n\n')}\n`;
}

/** A line of columns and a line a row, as in RFC 4180, with line feeds. Notes are left out. */
export function renderListingCsv({ columns, items }: Listing): string {
  return [columns, ...items.map(({ cells }) => cells)].map((cells) => csvLine(cells.map(cleanText))).join('');
}

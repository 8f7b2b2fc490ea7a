import type { Comparison } from '../record/index.ts';
import { type Brief, briefOf } from './brief.ts';
import { cleanLine } from './clean-text.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { sourceMarkdown } from './markdown-parts.ts';
import { partyNames } from './party-names.ts';
import { painter, paragraph, type TerminalOptions, usableWidth } from './terminal-paint.ts';

/** The half page that an editor wants, in Markdown. */
export function renderBriefMarkdown(comparison: Comparison): string {
  const { title, summary, sections, figures }: Brief = briefOf(comparison);
  const names = partyNames(comparison);
  const [a, b] = comparison.accounts;
  const parts = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(summary),
    ...sections.map(
      ({ head, lines }) =>
        `**${escapeMarkdown(head)}**\n\n${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}`,
    ),
    escapeMarkdown(figures),
    `Sources: ${[sourceMarkdown(a, names.a), sourceMarkdown(b, names.b)].join(' ')}`,
    ...comparison.diagnostics.map(({ message }) => `Note: ${escapeMarkdown(message)}`),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The same for a terminal. No line is wider than the width; ends with a line break. */
export function renderBriefTerminal(comparison: Comparison, options: TerminalOptions): string {
  const { title, summary, sections, figures } = briefOf(comparison);
  const paint = painter(options.colour);
  const width = usableWidth(options);
  const lines = [
    ...paragraph(cleanLine(title), { width, paint, style: 'bold' }),
    '',
    ...paragraph(cleanLine(summary), { width, paint }),
    ...sections.flatMap(({ head, lines: items }) => [
      '',
      ...paragraph(cleanLine(head), { width, paint, style: 'bold' }),
      ...items.flatMap((item) => paragraph(cleanLine(item), { width, paint, first: '- ' })),
    ]),
    '',
    ...paragraph(cleanLine(figures), { width, paint, style: 'dim' }),
    ...comparison.diagnostics.flatMap(({ message }) =>
      paragraph(cleanLine(message), { width, paint, first: 'Note: ', style: 'dim' }),
    ),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

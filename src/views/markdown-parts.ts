import type { ComparedAccount, Diagnostic } from '../record/index.ts';
import { edtfWords } from './edtf-words.ts';
import { escapeMarkdown, markdownAddress } from './escape-markdown.ts';

/** Where an account is from, in a line: `**Kenya**: Call with the minister, Ministry of Foreign Affairs, 14 March 2031.` */
export function sourceMarkdown({ document, chain }: ComparedAccount, name: string): string {
  const title = document.title ?? document.publisher ?? document.input;
  const facts = [
    `**${escapeMarkdown(name)}**: ${escapeMarkdown(title)}`,
    ...(document.title !== null && document.publisher !== null ? [escapeMarkdown(document.publisher)] : []),
    ...(document.published === null ? [] : [edtfWords(document.published)]),
    ...(chain.length > 1 ? [`by way of ${chain.map(escapeMarkdown).join(' → ')}`] : []),
    ...(document.url === null ? [] : [markdownAddress(document.url)]),
  ];
  return `${facts.join(', ')}.`;
}

/** What is to be known before trusting the rest; empty where there is nothing. */
export function notesMarkdown(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return '';
  const items = diagnostics.map((d) => `- ${escapeMarkdown(d.message)} (${escapeMarkdown(d.rule)})`);
  return `## Notes\n\n${items.join('\n')}`;
}

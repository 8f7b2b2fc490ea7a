import type { Change, VersionHistory } from '../record/index.ts';
import { CHANGE_SIGNS, changeLabel, realChanges, stepSummary, versionName } from './change-words.ts';
import { changedWords } from './changed-words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { notesMarkdown, sourceMarkdown } from './markdown-parts.ts';

/** Versions of one account in Markdown: a table of changes for each step; dropped words are struck, new ones bold. */
export function renderVersionsMarkdown(history: VersionHistory): string {
  const parts = [
    `# ${history.accounts.length} versions of one account`,
    ...history.steps.map((step) =>
      [
        `## ${escapeMarkdown(`${versionName(history, step.from)} to ${versionName(history, step.to)}`)}`,
        '',
        escapeMarkdown(stepSummary(step)),
        ...table(realChanges(step)),
      ].join('\n'),
    ),
    `## Sources\n\n${history.accounts.map((account, at) => `- ${sourceMarkdown(account, `version ${at + 1}`)}`).join('\n')}`,
    notesMarkdown(history.diagnostics),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function table(changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [];
  return [
    '',
    '| | Change | Matter | Words | Places |',
    '| --- | --- | --- | --- | --- |',
    ...changes.map(
      (change) =>
        `| ${[CHANGE_SIGNS[change.change], changeLabel(change), escapeMarkdown(change.topic ?? ''), words(change), places(change)].join(' | ')} |`,
    ),
  ];
}

function words({ before, after }: Change): string {
  const [old, fresh] = [before, after].map((spans) => spans.map((span) => span.text).join(' … '));
  if (old === '' || fresh === '') return escapeMarkdown(old! + fresh!);
  return changedWords(old!, fresh!)
    .map(({ kind, text }) => {
      const safe = escapeMarkdown(text);
      return kind === 'gone' ? `~~${safe}~~` : kind === 'new' ? `**${safe}**` : safe;
    })
    .join(' ');
}

function places({ before, after }: Change): string {
  return [before, after]
    .map((spans) => spans.map(({ start, end }) => `${start}–${end}`).join(', ') || '—')
    .join(' → ');
}

import type { Change, VersionHistory } from '../record/index.ts';
import { CHANGE_SIGNS, changeLabel, realChanges, stepSummary, versionName } from './change-words.ts';
import { changedWords } from './changed-words.ts';
import { cleanLine } from './clean-text.ts';
import {
  type Paint,
  painter,
  paragraph,
  rule,
  type Style,
  type TerminalOptions,
  usableWidth,
} from './terminal-paint.ts';

const STYLES: Readonly<Record<Change['change'], Style>> = {
  altered: 'red',
  hardened: 'yellow',
  softened: 'yellow',
  added: 'green',
  removed: 'magenta',
  reworded: 'blue',
  unchanged: 'dim',
};

/**
 * Versions of one account for a terminal: a step after the other, each with its changes; dropped words stand in [-…-], new
 * ones in {+…+}. What stayed is counted only. Ends with a line break.
 */
export function renderVersionsTerminal(history: VersionHistory, options: TerminalOptions): string {
  const paint = painter(options.colour);
  const width = usableWidth(options);
  const steps = history.steps.flatMap((step) => [
    '',
    rule(
      `${cleanLine(versionName(history, step.from))} → ${cleanLine(versionName(history, step.to))}`,
      width,
      paint,
    ),
    ...paragraph(stepSummary(step), { width, paint }),
    ...realChanges(step).flatMap((change) => ['', ...changeBlock(change, width, paint)]),
  ]);
  const notes = history.diagnostics.flatMap((d) =>
    paragraph(`${cleanLine(d.message)} [${cleanLine(d.rule)}]`, { width, paint, first: '- ', style: 'dim' }),
  );
  const lines = [
    ...paragraph(`${history.accounts.length} versions of one account`, { width, paint, style: 'bold' }),
    ...paragraph('[-dropped-] {+new+}', { width, paint, style: 'dim' }),
    ...steps,
    ...(notes.length === 0 ? [] : ['', rule('Notes', width, paint), ...notes]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function changeBlock(change: Change, width: number, paint: Paint): readonly string[] {
  const [before, after] = [change.before, change.after].map((spans) =>
    spans.map((span) => cleanLine(span.text)).join(' … '),
  );
  const marked = changedWords(before!, after!).map(({ kind, text }) =>
    kind === 'gone' ? `[-${text}-]` : kind === 'new' ? `{+${text}+}` : text,
  );
  const both = before !== '' && after !== '';
  return [
    ...paragraph(`${changeLabel(change)}: ${cleanLine(change.topic ?? '') || 'no topic named'}`, {
      width,
      paint,
      first: `${CHANGE_SIGNS[change.change]}  `,
      style: STYLES[change.change],
    }),
    ...paragraph(both ? marked.join(' ') : before! || after!, { width, paint, first: '   ' }),
    ...(change.change === 'altered'
      ? paragraph(`because ${cleanLine(change.reasons[0]!.note)}`, {
          width,
          paint,
          first: '   ',
          style: 'dim',
        })
      : []),
  ];
}

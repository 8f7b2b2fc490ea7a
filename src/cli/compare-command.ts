import { compare } from '../pipeline/index.ts';
import type { Comparison } from '../record/index.ts';
import { renderComparisonHtml, renderComparisonMarkdown, renderComparisonTerminal } from '../views/index.ts';
import { openOptions } from './open-options.ts';
import type { CompareFlags, SharedOptions } from './options.ts';
import { drawing, writeResult } from './output.ts';
import { warn } from './read-command.ts';

/** `readout compare`: two accounts, or one report that carries both. Gives the exit code. */
export async function compareCommand(
  a: string,
  b: string | undefined,
  options: SharedOptions & CompareFlags,
): Promise<number> {
  const comparison = await compare(a, b ?? null, {
    ...openOptions(options),
    ...(options.partyA === undefined ? {} : { partyA: options.partyA }),
    ...(options.partyB === undefined ? {} : { partyB: options.partyB }),
    ...(options.interaction === undefined ? {} : { interaction: options.interaction }),
  });
  warn(b === undefined ? a : `${a}, ${b}`, comparison.diagnostics);
  await writeResult(render(comparison, options), options);
  return 0;
}

function render(comparison: Comparison, options: SharedOptions): string {
  switch (options.format) {
    case 'json':
      return JSON.stringify(comparison);
    case 'markdown':
      return renderComparisonMarkdown(comparison);
    case 'html':
      return renderComparisonHtml(comparison);
    default:
      return renderComparisonTerminal(comparison, drawing(options));
  }
}

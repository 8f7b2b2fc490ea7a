import { read } from '../pipeline/index.ts';
import { type Diagnostic, LexiconError, ModelError, type Reading, UsageError } from '../record/index.ts';
import { renderReadingHtml, renderReadingMarkdown, renderReadingTerminal } from '../views/index.ts';
import { reportFailure } from './failures.ts';
import { openOptions } from './open-options.ts';
import type { SharedOptions } from './options.ts';
import { drawing, writeResult } from './output.ts';

/**
 * `readout read`: every input in the order given; one that cannot be read is reported and the others are still done.
 * JSON is one object a line. Gives the exit code.
 */
export async function readCommand(inputs: readonly string[], options: SharedOptions): Promise<number> {
  if (options.format === 'html' && inputs.length > 1) {
    throw new UsageError('--format html makes one page: give one input, or run it once for each');
  }
  let code = 0;
  const results: string[] = [];
  for (const input of inputs) {
    try {
      const reading = await read(input, openOptions(options));
      warn(input, reading.diagnostics);
      const result = render(reading, options);
      // JSON Lines stream: the first result is out before the second input is opened.
      if (options.output === undefined) await writeResult(result, options);
      else results.push(result);
    } catch (error) {
      // What every input needs is said once.
      if (error instanceof LexiconError || error instanceof ModelError) throw error;
      code = Math.max(code, reportFailure(error));
    }
  }
  if (results.length > 0) await writeResult(results.join('\n'), options);
  return code;
}

function render(reading: Reading, options: SharedOptions): string {
  switch (options.format) {
    case 'json':
      return JSON.stringify(reading);
    case 'markdown':
      return renderReadingMarkdown(reading);
    case 'html':
      return renderReadingHtml(reading);
    default:
      return renderReadingTerminal(reading, drawing(options));
  }
}

/** Diagnostics for people, on standard error. */
export function warn(input: string, diagnostics: readonly Diagnostic[]): void {
  for (const { rule, message } of diagnostics) console.error(`readout: ${input}: ${message} [${rule}]`);
}

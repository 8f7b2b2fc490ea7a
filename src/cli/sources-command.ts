import { readToTrace, traced } from '../pipeline/index.ts';
import { LexiconError, ModelError } from '../record/index.ts';
import { renderSourcingTerminal } from '../views/index.ts';
import { reportFailure } from './failures.ts';
import { openOptions } from './open-options.ts';
import type { SharedOptions } from './options.ts';
import { drawing, writeResult } from './output.ts';
import { warn } from './read-command.ts';

/**
 * `readout sources`: what several documents rest on. One that cannot be read is reported and the others are still done. Gives
 * the exit code.
 */
export async function sourcesCommand(inputs: readonly string[], options: SharedOptions): Promise<number> {
  let code = 0;
  const documents: Awaited<ReturnType<typeof readToTrace>>[] = [];
  for (const input of inputs) {
    try {
      const document = await readToTrace(input, openOptions(options));
      warn(input, document.reading.diagnostics);
      const { id } = document.reading.document;
      const same = documents.find(({ reading }) => reading.document.id === id)?.reading.document.input;
      if (same === undefined) documents.push(document);
      else console.error(`readout: ${input}: is the same text as ${same} and counts once`);
    } catch (error) {
      // What every input needs is said once.
      if (error instanceof LexiconError || error instanceof ModelError) throw error;
      code = Math.max(code, reportFailure(error));
    }
  }
  if (documents.length === 0) return code;
  const sourcing = traced(documents);
  const isJson = options.format === 'json';
  await writeResult(
    isJson ? JSON.stringify(sourcing) : renderSourcingTerminal(sourcing, drawing(options)),
    options,
  );
  return code;
}

import type { CorpusDocument } from '../corpus/index.ts';
import { type ReadOptions, read } from '../pipeline/index.ts';
import { type EventRow, InputError, LexiconError, ModelError } from '../record/index.ts';
import { rowsOfReading } from './rows-of-reading.ts';

/** What became of a document: its events, or why it could not be read. */
export type Coded = { readonly rows: readonly EventRow[] } | { readonly reason: string };

/** What a document needs to be coded; it can be sent to another process. */
export type Task = Pick<CorpusDocument, 'id' | 'content'>;

/**
 * Codes one document. A document that cannot be read, or on which a stage fails, gives a reason and stops nobody.
 *
 * @throws LexiconError, ModelError when what every document needs is missing or broken.
 */
export async function codeDocument(
  { id, content }: Task,
  options: ReadOptions,
  version: string,
): Promise<Coded> {
  const source = 'path' in content ? content.path : { ...content, name: id };
  try {
    return { rows: rowsOfReading(await read(source, options), id, version) };
  } catch (error) {
    if (error instanceof LexiconError || error instanceof ModelError) throw error;
    if (error instanceof InputError) return { reason: error.message.slice(error.input.length + 2) };
    return { reason: `a stage failed on it: ${error instanceof Error ? error.message : String(error)}` };
  }
}

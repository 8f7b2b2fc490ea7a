import { type ReadOptions, read } from '../pipeline/index.ts';
import { type Coded, codeDocument, type Task } from './code-document.ts';

/** What a worker says: that it is ready, what became of the document at hand, or that it cannot work at all. */
export type Answer = { readonly ready: true } | { readonly coded: Coded } | { readonly broken: string };

/**
 * The whole life of a worker process: codes what its parent sends, one document after the other, and ends with its parent.
 *
 * @example serveTasks(process, { maxBytes: 1_048_576 }, '1.0.0')
 */
export async function serveTasks(
  channel: Pick<NodeJS.Process, 'on' | 'send'>,
  options: ReadOptions,
  version: string,
): Promise<void> {
  // A parent that is gone cannot be told; `disconnect` ends the process then.
  const answer = (message: Answer) => channel.send!(message, undefined, undefined, () => undefined);
  channel.on('disconnect', () => process.exit());
  channel.on('message', (task: Task) => {
    codeDocument(task, options, version).then(
      (coded) => answer({ coded }),
      (error: Error) => answer({ broken: error.message }),
    );
  });
  // Loads model and lexicons before the first document, and says at once where one of them is broken.
  await read({ text: 'Ready.' }, options).then(
    () => answer({ ready: true }),
    (error: Error) => answer({ broken: error.message }),
  );
}

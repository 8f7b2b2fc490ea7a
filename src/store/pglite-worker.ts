import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** What the thread is asked. */
export type Ask = { readonly id: number } & (
  | { readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly script: string }
  | { readonly close: true }
);

/** What it answers; `id` 0 when it is ready or could not start. */
export type Answer = { readonly id: number } & (
  | { readonly rows: readonly Record<string, unknown>[]; readonly affected: number }
  | { readonly error: { readonly message: string; readonly code: string | null } }
);

// PGlite blocks its thread, so it has one of its own. Started with `{ folder }`; answers in the order of asking.
const port = parentPort!;
const answer = (message: Answer) => port.postMessage(message);

try {
  const database = await PGlite.create((workerData as { folder: string }).folder);
  let last: Promise<void> = Promise.resolve();
  port.on('message', (ask: Ask) => {
    last = last.then(() => serve(database, ask));
  });
  answer({ id: 0, rows: [], affected: 0 });
} catch (error) {
  answer({ id: 0, error: told(error) });
}

async function serve(database: PGlite, ask: Ask): Promise<void> {
  const { id } = ask;
  try {
    if ('sql' in ask) {
      const { rows, affectedRows } = await database.query<Record<string, unknown>>(ask.sql, [
        ...ask.parameters,
      ]);
      answer({ id, rows, affected: affectedRows ?? 0 });
      return;
    }
    if ('script' in ask) await database.exec(ask.script);
    else await database.close();
    answer({ id, rows: [], affected: 0 });
    if ('close' in ask) port.close();
  } catch (error) {
    answer({ id, error: told(error) });
  }
}

function told(error: unknown): { message: string; code: string | null } {
  const { message, code } = error as { message?: string; code?: string };
  return { message: message ?? String(error), code: code ?? null };
}

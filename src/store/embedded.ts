import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { UsageError } from '../record/index.ts';
import { cameAs } from './came-as.ts';
import type { Connection, Result } from './connection.ts';
import type { Answer, Ask, Failure } from './pglite-worker.ts';

/** An error of the database, with PostgreSQL's code for it (`23505`) where there is one. */
class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly code: string | null;

  constructor({ message, code }: Failure) {
    super(message);
    this.code = code;
  }
}

/** What the thread answers when all is well. */
type Good = Exclude<Answer, { readonly error: Failure }>;
type Question = Ask extends infer One ? (One extends { id: number } ? Omit<One, 'id'> : never) : never;

/** PGlite (PostgreSQL in WebAssembly) over a folder, in a thread of its own. It knows no lock: see {@link lockFolder}. */
export async function openEmbedded(folder: string): Promise<Connection> {
  const worker = startThread(folder);
  const waiting = new Map<number, { resolve: (answer: Good) => void; reject: (error: Error) => void }>();
  let next = 0;
  let ended: Error | null = null;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  };
  worker.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer)
      asked?.reject(
        answer.error.usage ? new UsageError(answer.error.message) : new DatabaseError(answer.error),
      );
    else asked?.resolve(answer);
  });
  worker.on('error', (error) => end(error as Error));
  worker.on('exit', () => end(new Error('the database is closed')));
  const ready = new Promise<Good>((resolve, reject) => waiting.set(next++, { resolve, reject }));
  const ask = (question: Question, given: readonly ArrayBuffer[] = []): Promise<Good> =>
    new Promise((resolve, reject) => {
      if (ended) {
        reject(ended);
        return;
      }
      const id = next++;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, ...question } as Ask, given);
    });
  try {
    await ready;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    query: (sql, parameters) => ask({ sql, parameters }) as Promise<Result>,
    answer: async (question, given) =>
      cameAs(((await ask({ question, given })) as { json: Uint8Array<ArrayBuffer> }).json),
    async script(sql) {
      await ask({ script: sql });
    },
    async copy(sql, bytes) {
      await ask({ copy: sql, bytes }, [bytes.buffer as ArrayBuffer]);
    },
    async close() {
      if (!ended) await ask({ close: true });
      await worker.terminate();
    },
  };
}

/** The built thread lies beside the command. From source, as tests run, it needs tsx to load TypeScript. */
function startThread(folder: string): Worker {
  const options = { workerData: { folder }, execArgv: [] };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pglite-worker.js', import.meta.url), options);
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs');
  const thread = new URL('./pglite-worker.ts', import.meta.url).href;
  return new Worker(
    `import(${JSON.stringify(loader)}).then(({ tsImport }) => tsImport(${JSON.stringify(thread)}, ${JSON.stringify(thread)}))`,
    { ...options, eval: true },
  );
}

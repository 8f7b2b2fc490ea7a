import { parentPort, workerData } from 'node:worker_threads';
import { PGlite, parse, protocol, types } from '@electric-sql/pglite';
import { UsageError } from '../record/index.ts';
import { buffersFor, sizeOfTables } from './buffers.ts';
import { type AskedThere, planNames, type Result } from './connection.ts';
import type { Questions } from './questions/questions.ts';

/** What the thread is asked. */
export type Ask = { readonly id: number } & (
  | { readonly sql: string; readonly parameters: readonly unknown[] }
  | { readonly script: string }
  | { readonly copy: string; readonly bytes: Uint8Array }
  | { readonly question: AskedThere; readonly given: readonly unknown[] }
  | { readonly close: true }
);

/** What it answers; `id` 0 when it is ready or could not start. */
export type Answer = { readonly id: number } & (
  | { readonly rows: readonly Record<string, unknown>[]; readonly affected: number }
  /** JSON in UTF-8, as `question` asks for. */
  | { readonly json: Uint8Array<ArrayBuffer> }
  | { readonly error: Failure }
);

/** `usage`: what was asked was wrong, not the database. */
export interface Failure {
  readonly message: string;
  readonly code: string | null;
  readonly usage: boolean;
}

// PGlite blocks its thread, so it has one of its own. Started with `{ folder }`; answers in the order of asking.
const port = parentPort!;
const answer = (message: Answer) => port.postMessage(message);

try {
  const { folder } = workerData as { folder: string };
  const buffers = `shared_buffers=${buffersFor(sizeOfTables(folder))}MB`;
  const startParams = [...PGlite.defaultStartParams, '-c', buffers];
  const database = await PGlite.create(folder, { startParams });
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
      answer({ id, ...(await query(database, ask.sql, ask.parameters)) });
      return;
    }
    if ('question' in ask) {
      questions ??= await questionsOver(database);
      const found = await (questions[ask.question] as (...given: readonly unknown[]) => Promise<unknown>)(
        ...ask.given,
      );
      const json = new TextEncoder().encode(JSON.stringify(found));
      port.postMessage({ id, json } satisfies Answer, [json.buffer]);
      return;
    }
    if ('script' in ask) await database.exec(ask.script);
    else if ('copy' in ask) await copy(database, ask.copy, ask.bytes);
    else await database.close();
    answer({ id, rows: [], affected: 0 });
    if ('close' in ask) port.close();
  } catch (error) {
    answer({ id, error: told(error) });
  }
}

let questions: Questions | null = null;

/** Loaded when first asked: who only writes does without. */
async function questionsOver(database: PGlite): Promise<Questions> {
  const [{ Kysely }, { oneSessionDialect }, { answersOver }] = await Promise.all([
    import('kysely'),
    import('./one-session-dialect.ts'),
    import('./questions/open-answers.ts'),
  ]);
  const here = {
    query: (sql: string, parameters: readonly unknown[]) => query(database, sql, parameters),
    script: async () => undefined,
    copy: async () => undefined,
    close: async () => undefined,
  };
  return answersOver(new Kysely({ dialect: oneSessionDialect(here) }));
}

const nameOf = planNames();
const prepared = new Set<string>();

/** One statement in one message: PGlite's own `query` takes five, and parses and plans each time. */
async function query(database: PGlite, sql: string, parameters: readonly unknown[]): Promise<Result> {
  const statement = nameOf(sql) ?? '';
  const { serialize } = protocol;
  const message = Buffer.concat([
    // Closed before: one that failed may be there.
    ...(prepared.has(statement)
      ? []
      : [serialize.close({ type: 'S', name: statement }), serialize.parse({ name: statement, text: sql })]),
    serialize.bind({ statement, values: parameters.map(asText) }),
    serialize.describe({ type: 'P' }),
    serialize.execute({}),
    serialize.sync(),
  ]);
  const { messages } = await database.execProtocol(message);
  if (statement !== '') prepared.add(statement);
  const [result] = parse.parseResults(messages, database.parsers);
  return { rows: result!.rows as Result['rows'], affected: result!.affectedRows ?? 0 };
}

async function copy(database: PGlite, sql: string, bytes: Uint8Array): Promise<void> {
  const { serialize } = protocol;
  const head = Buffer.from('d....');
  head.writeInt32BE(4 + bytes.length, 1);
  await database.execProtocol(Buffer.concat([serialize.query(sql), head, bytes, serialize.copyDone()]));
}

/** A parameter as PostgreSQL reads it in text, as the driver of a server writes it. */
function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? types.arraySerializer(value, undefined, 0) : String(value);
}

function told(error: unknown): Failure {
  const { message, code } = error as { message?: string; code?: string };
  return { message: message ?? String(error), code: code ?? null, usage: error instanceof UsageError };
}

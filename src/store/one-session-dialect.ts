import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Connection } from './connection.ts';

/** Kysely over one session of either engine: who comes while a transaction runs waits until it is done. */
export function oneSessionDialect(connection: Connection): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new OneSessionDriver(connection),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class OneSessionDriver implements Driver {
  readonly #connection: Connection;
  readonly #session: DatabaseConnection;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#session = {
      async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
        const { rows, affected } = await connection.query(sql, parameters);
        return { rows: rows as Row[], numAffectedRows: BigInt(affected) };
      },
      // biome-ignore lint/correctness/useYield: rows come a page at a time here.
      async *streamQuery() {
        throw new Error('this dialect does not stream');
      },
    };
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((free) => this.#waiting.push(free));
    this.#taken = true;
    return this.#session;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken = false;
  }

  async beginTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(session: DatabaseConnection): Promise<void> {
    await session.executeQuery(CompiledQuery.raw('rollback'));
  }

  destroy(): Promise<void> {
    return this.#connection.close();
  }
}

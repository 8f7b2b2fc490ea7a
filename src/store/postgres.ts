import pg from 'pg';
import { type Connection, planNames } from './connection.ts';

/** Whole numbers of 64 bits come as text from the driver; ours are small. */
const INT8 = 20;

/** A session with a PostgreSQL server. @throws the driver's error when there is none. */
export async function openPostgres(address: string): Promise<Connection> {
  const client = new pg.Client({
    connectionString: address,
    application_name: 'readout',
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A lost session shows in whatever is asked next.
  client.on('error', () => {});
  await client.connect();
  const nameOf = planNames();
  return {
    async query(sql, parameters) {
      const name = nameOf(sql);
      const asked = { text: sql, values: [...parameters], ...(name === null ? {} : { name }) };
      const { rows, rowCount } = await client.query(asked);
      return { rows, affected: rowCount ?? 0 };
    },
    async script(sql) {
      await client.query(sql);
    },
    copy: (sql, bytes) =>
      new Promise((resolve, reject) => {
        client.query(new CopyIn(sql, bytes, (error) => (error ? reject(error) : resolve())));
      }),
    close: () => client.end(),
  };
}

/** The part of the driver's connection that takes what `copy` reads. */
interface CopyTarget {
  sendCopyFromChunk(bytes: Uint8Array): void;
  endCopyFrom(): void;
}

class CopyIn extends pg.Query {
  readonly #bytes: Uint8Array;

  constructor(sql: string, bytes: Uint8Array, done: (error: Error | undefined) => void) {
    super(sql, done);
    this.#bytes = bytes;
  }

  /** Called by the driver when the server is ready. */
  handleCopyInResponse(connection: CopyTarget): void {
    connection.sendCopyFromChunk(this.#bytes);
    connection.endCopyFrom();
  }
}

import type { Questions } from './questions/questions.ts';

/** What both engines give: one session in which statements run one after the other. Whole numbers come as numbers, `jsonb` parsed, `bytea` as bytes. */
export interface Connection {
  query(sql: string, parameters: readonly unknown[]): Promise<Result>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  /** Gives `copy … from stdin` what it reads. The bytes, and the memory that they are in, are the session's from here on. */
  copy(sql: string, bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  /**
   * Answers a question beside the data, where the engine has a thread of its own: one message there and one back in place of two for each statement. The
   * session must be free meanwhile.
   */
  readonly answer?: (question: AskedThere, given: readonly unknown[]) => Promise<unknown>;
}

/** The questions whose answers are JSON. */
export type AskedThere = Exclude<keyof Questions, 'names'>;

export interface Result {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows written. */
  readonly affected: number;
}

/**
 * Begins a statement that has one good plan whatever its parameters, as one that looks rows up by their ids: a session parses and plans it once. Most of what a small
 * question costs is parsing and planning.
 */
export const ONE_PLAN = '/* one plan */';

/** Names for the statements of a session that begin so, the same for the same text; null for others. */
export function planNames(): (sql: string) => string | null {
  const names = new Map<string, string>();
  return (sql) => {
    if (!sql.startsWith(ONE_PLAN)) return null;
    if (!names.has(sql)) names.set(sql, `readout_${names.size}`);
    return names.get(sql)!;
  };
}

/** What both engines give: one session in which statements run one after the other. Whole numbers come as numbers, `jsonb` parsed, `bytea` as bytes. */
export interface Connection {
  query(sql: string, parameters: readonly unknown[]): Promise<Result>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  close(): Promise<void>;
}

export interface Result {
  readonly rows: readonly Record<string, unknown>[];
  /** Rows written. */
  readonly affected: number;
}

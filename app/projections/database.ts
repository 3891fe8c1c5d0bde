/** The one way modules reach SQL. Two engines stand behind it: PGlite in a worker thread, PostgreSQL by `pg`. */
export interface Statement {
  readonly sql: string;
  readonly values?: readonly unknown[];
}

export interface Database {
  query<Row>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** All statements in one transaction, in order. */
  batch(statements: readonly Statement[]): Promise<void>;
  /** What rows held that are gone leaves the disk too, as far as this engine can see to it. */
  reclaim(): Promise<void>;
  close(): Promise<void>;
}

/** One connection's questions: the same text for PGlite and PostgreSQL. Parameters are bound, never spliced. */
export interface Sql {
  /** Rows as objects by column name. Rejects with ChanceryError STORE_*. */
  query<R>(text: string, params?: readonly unknown[]): Promise<R[]>
}

/** A database that is open. */
export interface Database extends Sql {
  readonly kind: 'pglite' | 'postgres'
  /** For messages: the folder, or the address without its password. */
  readonly where: string
  /** Commits when the work resolves; what it did is on disk then. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  /** Several statements without parameters, within a transaction. */
  script(sql: Sql, text: string): Promise<void>
  close(): Promise<void>
}

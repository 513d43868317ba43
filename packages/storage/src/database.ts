/** What a statement's `$1`, `$2`, … may be. JSON goes in as text made by `json()`, times as ISO 8601 text. */
export type Parameter = string | number | boolean | null

/** Runs one statement. The SQL is what PGlite and PostgreSQL both understand. */
export interface Statements {
  /** The rows, with the same JavaScript types on both databases: see column-types.ts. */
  query<Row>(sql: string, params?: readonly Parameter[]): Promise<Row[]>
  /** Several statements in one text, without parameters. */
  script(sql: string): Promise<void>
}

/** Tells which processes that opened this database are still alive. */
export interface Presence {
  /** Makes sure that the others see this process as alive, and gives the number by which they know it. */
  hold(): Promise<number>
  isAlive(id: number): Promise<boolean>
}

/** Short words between the processes that opened this database; lost where nobody listens just then. */
export interface Signals {
  /** At most some 7,000 bytes. */
  send(word: string): Promise<void>
  /** Hears what other processes send; ends by what it gives back. */
  hear(listener: (word: string) => void): () => void
}

/** The port behind which the two databases stand. */
export interface Database extends Statements {
  readonly kind: 'embedded' | 'postgres'
  readonly presence: Presence
  readonly signals: Signals
  /** Runs `work` in one transaction; a throw rolls back. On the embedded database everything else waits meanwhile. */
  transaction<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /** Ends after what was asked before it. Twice is harmless. */
  close(): Promise<void>
}

import type { Kysely } from 'kysely'
import type { Database } from './schema'

export type Dialect = 'sqlite' | 'postgres'

/** An open database whose schema is up to date. */
export type Store = {
  readonly dialect: Dialect
  readonly db: Kysely<Database>
  /** Commits survive a killed process, not a power cut, and wait for no disk. */
  readonly relaxed: Kysely<Database>
  close(): Promise<void>
}

import type { Kysely } from 'kysely'
import type { Database } from './schema'

export type Dialect = 'sqlite' | 'postgres'

/** An open database whose schema is up to date. */
export type Store = {
  readonly dialect: Dialect
  readonly db: Kysely<Database>
  close(): Promise<void>
}

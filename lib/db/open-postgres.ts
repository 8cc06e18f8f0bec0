import 'server-only'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate'
import { namingFailures } from './naming-failures'
import type { Database } from './schema'
import type { Store } from './store'
import { storeErrorFrom } from './store-error'

const connectMs = 5_000
/** Longer than any statement of the journal takes, shorter than anybody's patience. */
const queryMs = 10_000
const connectionsMax = 10

const int8 = 20

/** A PostgreSQL server in words, without the password that the URL may hold. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `PostgreSQL at ${hostname}:${port || '5432'}${pathname}`
  } catch {
    return 'PostgreSQL at DATABASE_URL'
  }
}

/** A PostgreSQL database as it stands: nothing is sent before the first query, nothing is migrated. */
export function connectPostgres(url: string): Store {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: connectMs,
    query_timeout: queryMs,
    max: connectionsMax,
    application_name: 'causeway',
    types: {
      // Times and places in a line are far below 2^53; the driver gives eight bytes as text.
      getTypeParser: (id: number, format?: 'text' | 'binary') =>
        id === int8 ? Number : pg.types.getTypeParser(id, format),
    },
  })
  // A server that goes away breaks idle connections; the next query says so to whoever asks it.
  pool.on('error', () => undefined)
  const dialect = namingFailures(new PostgresDialect({ pool }), placeOf(url))
  const db = new Kysely<Database>({ dialect })
  return { dialect: 'postgres', db, relaxed: db, close: () => db.destroy() }
}

/**
 * Opens a PostgreSQL database, which several instances may share.
 *
 * @throws StoreError
 */
export async function openPostgres(url: string): Promise<Store> {
  const place = placeOf(url)
  const store = connectPostgres(url)
  try {
    await migrate(store, place)
    return store
  } catch (error) {
    await store.close()
    throw storeErrorFrom(error, place)
  }
}

import 'server-only'
import { Migrator } from 'kysely'
import { migrationsFor } from './migrations'
import type { Dialect, Store } from './store'
import { StoreError } from './store-error'

function migratorFor(db: Store['db'], dialect: Dialect): Migrator {
  const migrations = migrationsFor(dialect)
  return new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })
}

const newer = (place: string, error?: unknown) =>
  new StoreError('newer', `${place} was written by a newer Causeway.`, error)

/**
 * Brings a database up to date. On PostgreSQL the migrator holds an advisory lock and a
 * transaction; for SQLite, where it has neither, the caller holds a write transaction around it.
 *
 * @throws StoreError `newer` for a database that a later version of Causeway has migrated
 */
export async function migrate({ db, dialect }: Store, place: string): Promise<void> {
  const { error } = await migratorFor(db, dialect).migrateToLatest()
  if (error === undefined) return
  const text = error instanceof Error ? error.message : ''
  if (/corrupted migrations/.test(text)) throw newer(place, error)
  throw error
}

/**
 * Gives an empty SQLite database the schema of another one, which has had these migrations.
 *
 * @throws StoreError `newer` where they are not known
 */
export async function migrateLike(
  db: Store['db'],
  done: readonly string[],
  place: string,
): Promise<void> {
  const known = Object.keys(migrationsFor('sqlite'))
  const last = done.at(-1)
  if (last === undefined || done.some((name) => !known.includes(name))) throw newer(place)
  const { error } = await migratorFor(db, 'sqlite').migrateTo(last)
  if (error !== undefined) throw error
}

import 'server-only'
import { Migrator } from 'kysely'
import { migrationsFor } from './migrations'
import type { Store } from './store'
import { StoreError } from './store-error'

/**
 * Brings a database up to date. On PostgreSQL the migrator holds an advisory lock and a
 * transaction; for SQLite, where it has neither, the caller holds a write transaction around it.
 *
 * @throws StoreError `newer` for a database that a later version of Causeway has migrated
 */
export async function migrate({ db, dialect }: Store, place: string): Promise<void> {
  const migrations = migrationsFor(dialect)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  const text = error instanceof Error ? error.message : ''
  if (/corrupted migrations/.test(text)) {
    throw new StoreError('newer', `${place} was written by a newer Causeway.`, error)
  }
  throw error
}

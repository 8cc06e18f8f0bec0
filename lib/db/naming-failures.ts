import type { DatabaseConnection, Dialect, Driver } from 'kysely'
import { storeErrorFrom } from './store-error'

/** Every failure of a statement, and of getting a connection, becomes a `StoreError` naming `place`. */
function guarded(driver: Driver, place: string): Driver {
  const known = new WeakSet<DatabaseConnection>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async () => {
    const connection = await acquire().catch((error: unknown) => {
      throw storeErrorFrom(error, place)
    })
    if (known.has(connection)) return connection
    known.add(connection)
    // The connection itself is changed: its driver recognises it by identity.
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = async (query) => {
      try {
        // Awaited here: SQLite's driver throws at once, PostgreSQL's rejects later.
        return await execute<never>(query)
      } catch (error) {
        throw storeErrorFrom(error, place)
      }
    }
    return connection
  }
  return driver
}

/** A dialect whose failures have names. */
export function namingFailures(dialect: Dialect, place: string): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => guarded(dialect.createDriver(), place),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  }
}

import type { DatabaseConnection, Dialect, Driver } from 'kysely'

/**
 * Two connections of one process to one SQLite file. The driver works at once and would wait for a lock with the whole
 * process, the transaction that holds it included; so a statement on `relaxed` waits, as a promise, until no
 * transaction on `careful` is open.
 */
export function oneAtATime(careful: Dialect, relaxed: Dialect): [Dialect, Dialect] {
  let open: { readonly over: Promise<void>; readonly end: () => void } | undefined

  function noting(driver: Driver): Driver {
    const { beginTransaction, commitTransaction, rollbackTransaction } = driver
    const end = () => {
      open?.end()
      open = undefined
    }
    driver.beginTransaction = async (...all) => {
      let release: (() => void) | undefined
      const over = new Promise<void>((resolve) => {
        release = resolve
      })
      open = { over, end: () => release?.() }
      try {
        await beginTransaction.apply(driver, all)
      } catch (error) {
        end()
        throw error
      }
    }
    driver.commitTransaction = (...all) => commitTransaction.apply(driver, all).finally(end)
    driver.rollbackTransaction = (...all) => rollbackTransaction.apply(driver, all).finally(end)
    return driver
  }

  function waiting(driver: Driver): Driver {
    const acquire = driver.acquireConnection.bind(driver)
    const known = new WeakSet<DatabaseConnection>()
    driver.acquireConnection = async () => {
      const connection = await acquire()
      if (known.has(connection)) return connection
      known.add(connection)
      const execute = connection.executeQuery.bind(connection)
      connection.executeQuery = async (query) => {
        while (open !== undefined) await open.over
        return execute(query)
      }
      return connection
    }
    return driver
  }

  return [
    withDriver(careful, () => noting(careful.createDriver())),
    withDriver(relaxed, () => waiting(relaxed.createDriver())),
  ]
}

const withDriver = (dialect: Dialect, createDriver: () => Driver): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createDriver,
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
})

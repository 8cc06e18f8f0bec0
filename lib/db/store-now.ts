import type { Dialect } from './store'

/**
 * The clock of the store, in milliseconds, as SQL. Leases are judged by it, since several machines with
 * clocks of their own may share a database.
 */
export const storeNow: Readonly<Record<Dialect, string>> = {
  sqlite: "cast(unixepoch('subsec') * 1000 as integer)",
  postgres: 'cast(extract(epoch from clock_timestamp()) * 1000 as bigint)',
}

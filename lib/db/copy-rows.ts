import type { Kysely } from 'kysely'
import type { Database } from './schema'

/** Every table of the journal, and the column that puts its rows in order. */
const orders: Readonly<Record<keyof Database, string>> = { attempts: 'seq', facts: 'fact' }

const chunkRows = 250

type Row = Record<string, unknown>
type AnyTables = Kysely<Record<string, Row>>

/**
 * Copies every row of every table that `to` has, seq and all, as it stands. Both have the same schema,
 * and whoever calls holds a transaction on each.
 */
export async function copyRows(from: Kysely<Database>, to: Kysely<Database>): Promise<void> {
  // The tables are walked by name, and the columns are those of the rows themselves.
  const [source, target] = [from as unknown as AnyTables, to as unknown as AnyTables]
  const known = new Set((await to.introspection.getTables()).map(({ name }) => name))
  for (const [table, key] of Object.entries(orders)) {
    if (!known.has(table)) continue
    let last: unknown
    for (;;) {
      let chunk = source.selectFrom(table).selectAll().orderBy(key).limit(chunkRows)
      if (last !== undefined) chunk = chunk.where(key, '>', last)
      const rows: Row[] = await chunk.execute()
      if (rows.length === 0) break
      last = rows.at(-1)?.[key]
      await target.insertInto(table).values(rows).execute()
    }
  }
}

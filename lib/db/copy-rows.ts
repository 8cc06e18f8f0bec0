import { type Kysely, sql } from 'kysely'
import type { Database } from './schema'
import type { Dialect } from './store'

/** Every table, those that others refer to first, and the column that puts its rows in order. */
const orders: Readonly<Record<keyof Database, string>> = {
  attempts: 'seq',
  facts: 'fact',
  people: 'id',
  sessions: 'id',
  accounts: 'id',
  verifications: 'id',
  two_factors: 'id',
  tokens: 'id',
  invitations: 'id',
  throttles: 'subject',
  audit: 'seq',
  approvals: 'id',
  drafts: 'id',
  settings: 'name',
}

const chunkRows = 250

type Row = Record<string, unknown>

/** SQLite has neither dates nor truth values; PostgreSQL reads both from what SQLite holds. */
function forSqlite(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'boolean' ? Number(value) : value
}
type AnyTables = Kysely<Record<string, Row>>

/**
 * Copies every row of every table that `to` has, `seq` and all, into a database of this dialect. Both
 * have the same schema, and whoever calls holds a transaction on each.
 */
export async function copyRows(
  from: Kysely<Database>,
  to: Kysely<Database>,
  dialect: Dialect,
): Promise<void> {
  // The tables are walked by name, and the columns are those of the rows themselves.
  const source = from as unknown as AnyTables
  // PostgreSQL gives a place in the line itself, unless it is told.
  const asTheyStand = sql.raw(dialect === 'postgres' ? 'overriding system value' : '')
  const bound = dialect === 'sqlite' ? forSqlite : (value: unknown) => value
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
      const columns = Object.keys(rows[0] ?? {})
      const values = rows.map(
        (row) => sql`(${sql.join(columns.map((column) => bound(row[column])))})`,
      )
      await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
        ${asTheyStand} values ${sql.join(values)}`.execute(to)
    }
  }
}

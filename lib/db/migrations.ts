import { type Kysely, type Migration, sql } from 'kysely'
import { people } from './migrations/0003-people'
import type { Dialect } from './store'

const attempts =
  (dialect: Dialect): Migration['up'] =>
  async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('attempts')
      .addColumn('seq', dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
        dialect === 'sqlite'
          ? column.primaryKey().autoIncrement()
          : column.primaryKey().generatedAlwaysAsIdentity(),
      )
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('client_token', 'text', (column) => column.notNull().unique())
      .addColumn('operation', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('phase', 'text')
      .addColumn('region_id', 'text', (column) => column.notNull())
      .addColumn('vpn_gateway_id', 'text', (column) => column.notNull())
      .addColumn('vpn_connection_id', 'text')
      .addColumn('name', 'text')
      .addColumn('parameters', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('intent', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text')
      .addColumn('expected_version', 'text')
      .addColumn('sends', 'integer', (column) => column.notNull())
      .addColumn('maybe_applied', 'integer', (column) => column.notNull())
      .addColumn('first_sent_at', 'bigint')
      .addColumn('last_sent_at', 'bigint')
      .addColumn('next_send_at', 'bigint')
      .addColumn('lease_owner', 'text')
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('request_id', 'text')
      .addColumn('answer', 'text')
      .addColumn('problem', 'text')
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('settled_at', 'bigint')
      .addColumn('changes', 'integer', (column) => column.notNull())
      .execute()
    // SQLite uses a partial index only for queries that repeat its condition as it stands here.
    // Few attempts are open at a time, so the lines cost nothing, however long the journal is.
    await sql`create index attempts_line on attempts (vpn_gateway_id, seq) where state = 'sending'`.execute(
      db,
    )
    await sql`create index attempts_intent on attempts (intent) where state = 'sending' or state = 'unknown'`.execute(
      db,
    )
    await sql`create index attempts_connection on attempts (vpn_connection_id, seq) where vpn_connection_id is not null`.execute(
      db,
    )
  }

/** Who and why, for the activity page; and what the store says about itself. */
async function actorsAndFacts(db: Kysely<unknown>): Promise<void> {
  for (const name of ['actor', 'reason']) {
    await db.schema
      .alterTable('attempts')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute()
  }
  await db.schema
    .createTable('facts')
    .addColumn('fact', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute()
  await sql`create index attempts_open on attempts (state, seq) where state = 'sending' or state = 'unknown'`.execute(
    db,
  )
}

/**
 * Every migration, in order, for one dialect. A migration that has been released is never changed:
 * data directories out there were made by it.
 */
export function migrationsFor(dialect: Dialect): Record<string, Migration> {
  return {
    '0001-attempts': { up: attempts(dialect) },
    '0002-actors-and-facts': { up: actorsAndFacts },
    '0003-people': { up: (db: Kysely<unknown>) => people(db, dialect) },
  }
}

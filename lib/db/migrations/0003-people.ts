import { type CreateTableBuilder, type Kysely, sql } from 'kysely'
import type { Dialect } from '../store'

/**
 * The tables of better-auth 1.7, in its own names and types (`lib/auth/engine.test.ts` compares), then
 * ours: API tokens, invitations, what slows guessing down, the audit log, requests for approval, drafts and settings.
 */
export async function people(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await authTables(db, dialect)
  await doors(db, dialect)
  await shared(db)
  for (const name of ['actor_id', 'approver'])
    await db.schema
      .alterTable('attempts')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
      .execute()
}

/** Text in its own order, or in that of the table it stands in. */
type Table = CreateTableBuilder<string, string>

const texts = (table: Table, names: readonly string[]): Table =>
  names.reduce((next, name) => next.addColumn(name, 'text', (c) => c.notNull()), table)

async function authTables(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  const date = sql.raw(dialect === 'sqlite' ? 'date' : 'timestamptz')
  const flag = dialect === 'sqlite' ? 'integer' : 'boolean'
  const table = (name: string): Table =>
    db.schema.createTable(name).addColumn('id', 'text', (c) => c.notNull().primaryKey())
  const dates = (builder: Table, names: readonly string[]): Table =>
    names.reduce((next, name) => next.addColumn(name, date as never, (c) => c.notNull()), builder)
  const ofPerson = (builder: Table): Table =>
    builder.addColumn('userId', 'text', (c) =>
      c.notNull().references('people.id').onDelete('cascade'),
    )

  await dates(texts(table('people'), ['name']), ['createdAt', 'updatedAt'])
    .addColumn('email', 'text', (c) => c.notNull().unique())
    .addColumn('emailVerified', flag, (c) => c.notNull())
    .addColumn('image', 'text')
    .addColumn('twoFactorEnabled', flag)
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('deactivatedAt', 'bigint')
    .execute()
  await ofPerson(dates(table('sessions'), ['expiresAt', 'createdAt', 'updatedAt']))
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .addColumn('ipAddress', 'text')
    .addColumn('userAgent', 'text')
    .execute()
  await ofPerson(
    dates(texts(table('accounts'), ['accountId', 'providerId']), ['createdAt', 'updatedAt']),
  )
    .addColumn('accessToken', 'text')
    .addColumn('refreshToken', 'text')
    .addColumn('idToken', 'text')
    .addColumn('accessTokenExpiresAt', date as never)
    .addColumn('refreshTokenExpiresAt', date as never)
    .addColumn('scope', 'text')
    .addColumn('password', 'text')
    .execute()
  await dates(texts(table('verifications'), ['identifier', 'value']), [
    'expiresAt',
    'createdAt',
    'updatedAt',
  ]).execute()
  await ofPerson(texts(table('two_factors'), ['secret', 'backupCodes']))
    .addColumn('verified', flag)
    .addColumn('failedVerificationCount', 'integer')
    .addColumn('lockedUntil', date as never)
    .execute()
  for (const [name, column] of [
    ['sessions', 'userId'],
    ['accounts', 'userId'],
    ['verifications', 'identifier'],
    ['two_factors', 'secret'],
    ['two_factors', 'userId'],
  ] as const)
    await db.schema.createIndex(`${name}_${column}_idx`).on(name).column(column).execute()
}

async function doors(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await texts(db.schema.createTable('tokens'), ['name', 'role', 'hint'])
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('person_id', 'text', (c) =>
      c.notNull().references('people.id').onDelete('cascade'),
    )
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('last_used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute()
  await db.schema.createIndex('tokens_person').on('tokens').column('person_id').execute()
  await texts(db.schema.createTable('invitations'), ['kind', 'role', 'made_by'])
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('person_id', 'text', (c) => c.references('people.id').onDelete('cascade'))
    .addColumn('created_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('used_at', 'bigint')
    .execute()
  await db.schema
    .createTable('throttles')
    .addColumn('subject', 'text', (c) => c.notNull().primaryKey())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addColumn('until', 'bigint', (c) => c.notNull())
    .execute()
  await auditTable(db, dialect)
}

/** Nobody changes or removes an entry, not even Causeway. */
async function auditTable(db: Kysely<unknown>, dialect: Dialect): Promise<void> {
  await texts(db.schema.createTable('audit'), [
    'actor_id',
    'actor',
    'via',
    'action',
    'target',
    'detail',
    'address',
    'request_id',
    'previous',
  ])
    // Given by the writer, who holds the end of the chain: no gap can hide a missing entry.
    .addColumn('seq', 'bigint', (c) => c.notNull().primaryKey())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .execute()
  await db.schema.createIndex('audit_action').on('audit').columns(['action', 'seq']).execute()
  await db.schema.createIndex('audit_actor').on('audit').columns(['actor_id', 'seq']).execute()
  if (dialect === 'sqlite') {
    for (const change of ['update', 'delete'])
      await sql
        .raw(
          `create trigger audit_no_${change} before ${change} on audit begin select raise(abort, 'the audit log is append-only'); end`,
        )
        .execute(db)
    return
  }
  await sql
    .raw(
      `create function audit_is_append_only() returns trigger language plpgsql as $$ begin raise exception 'the audit log is append-only'; end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger audit_no_change before update or delete or truncate on audit for each statement execute function audit_is_append_only()`,
    )
    .execute(db)
}

async function shared(db: Kysely<unknown>): Promise<void> {
  await texts(db.schema.createTable('approvals'), [
    'operation',
    'region_id',
    'vpn_gateway_id',
    'parameters',
    'fingerprint',
    'sealed',
    'requester_id',
    'requester',
    'reason',
    'state',
    'decider_id',
    'decider',
    'note',
  ])
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('client_token', 'text', (c) => c.notNull().unique())
    .addColumn('vpn_connection_id', 'text')
    .addColumn('name', 'text')
    .addColumn('requested_at', 'bigint', (c) => c.notNull())
    .addColumn('expires_at', 'bigint', (c) => c.notNull())
    .addColumn('decided_at', 'bigint')
    .addColumn('attempt_id', 'text')
    .execute()
  await db.schema
    .createIndex('approvals_state')
    .on('approvals')
    .columns(['state', 'requested_at'])
    .execute()
  await texts(db.schema.createTable('drafts'), ['name', 'link', 'made_by', 'changed_by'])
    .addColumn('id', 'text', (c) => c.notNull().primaryKey())
    .addColumn('made_by_id', 'text', (c) => c.notNull())
    .addColumn('changed_by_id', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('changed_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (c) => c.notNull().primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute()
}

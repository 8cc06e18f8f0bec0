import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import type { NewAttempt, Worker } from './attempts'
import { openPostgres } from './open-postgres'
import { openSqlite } from './open-sqlite'
import type { Dialect, Store } from './store'

/** What the tests of the store share. Never imported by the product. */

export const dialects: readonly Dialect[] = ['sqlite', 'postgres']

/** A folder of a test's own, removed when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The PostgreSQL that all tests share, by the URL of its maintenance database. */
export async function sharedPostgres(): Promise<string> {
  const answer = await fetch(inject('postgresAt'))
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

/** Runs one statement, each time on a connection of its own. */
export async function runStatement(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as unknown[]
  } finally {
    await client.end()
  }
}

/** An empty database on a server, dropped when the test ends. */
export async function emptyDatabase(server: string): Promise<string> {
  const name = `causeway_test_${randomBytes(8).toString('hex')}`
  await runStatement(server, `create database ${name}`)
  onTestFinished(() =>
    runStatement(server, `drop database if exists ${name} with (force)`).then(() => undefined),
  )
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.toString()
}

/** An empty place for a journal: a file's path or a database's URL. */
export async function emptyPlace(dialect: Dialect): Promise<string> {
  if (dialect === 'sqlite') return join(temporaryFolder(), 'data', 'journal.db')
  return emptyDatabase(await sharedPostgres())
}

/** Opens what is there, as a process of its own would. Closed when the test ends. */
export async function openStore(dialect: Dialect, place: string): Promise<Store> {
  const store = await (dialect === 'sqlite' ? openSqlite(place) : openPostgres(place))
  let closed: Promise<void> | undefined
  const close = () => {
    closed ??= store.close()
    return closed
  }
  onTestFinished(close)
  return { ...store, close }
}

/** An open store on an empty place. */
export async function emptyStore(dialect: Dialect): Promise<Store> {
  return openStore(dialect, await emptyPlace(dialect))
}

export const worker = (owner = 'here', leaseMs = 60_000): Worker => ({ owner, leaseMs })

let made = 0

/** An attempt that nothing else is like, with changes. */
export function newAttempt(changes: Partial<NewAttempt> = {}): NewAttempt {
  made += 1
  const unique = `${made}-${randomBytes(4).toString('hex')}`
  return {
    id: `att-${unique}`,
    client_token: `token-${unique}`,
    operation: 'CreateVpnConnection',
    region_id: 'cn-shanghai',
    vpn_gateway_id: 'vpn-one',
    vpn_connection_id: null,
    name: `connection ${made}`,
    actor: '',
    actor_id: '',
    approver: '',
    reason: '',
    parameters: JSON.stringify({ RegionId: 'cn-shanghai' }),
    fingerprint: `print-${unique}`,
    intent: `intent-${unique}`,
    sealed: `sealed-${unique}`,
    expected_version: null,
    started_at: 1_700_000_000_000 + made,
    ...changes,
  }
}

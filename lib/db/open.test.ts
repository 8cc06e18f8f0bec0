import { spawn } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { recordAttempt } from './attempts'
import { migrationsFor } from './migrations'
import { openPostgres } from './open-postgres'
import { openSqlite } from './open-sqlite'
import { StoreError } from './store-error'
import { dialects, emptyPlace, newAttempt, openStore, temporaryFolder, worker } from './testing'
import { startPostgres } from './testing-postgres'

const root = fileURLToPath(new URL('../..', import.meta.url))
const processes = 6

/** Opens a journal in a process of its own: what it said, and how it ended. */
function openInProcess(
  dialect: string,
  place: string,
): Promise<{ code: number | null; says: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '-C', 'react-server', 'lib/db/testing-open-main.ts', dialect, place],
    { cwd: root },
  )
  let says = ''
  child.stdout.on('data', (part) => {
    says += String(part)
  })
  child.stderr.on('data', (part) => {
    says += String(part)
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, says })))
}

const faultOf = async (opening: Promise<unknown>) => {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof StoreError)) throw new Error(`It was to fail: ${String(error)}`)
  return { fault: error.fault, message: error.message }
}

const pragma = async (store: Awaited<ReturnType<typeof openSqlite>>['db'], name: string) => {
  const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(store)
  return Object.values(rows[0] ?? {})[0]
}

describe.each(dialects)('an empty place for a journal, in %s', (dialect) => {
  it(`is opened by ${processes} processes that start at once, and migrated once`, async () => {
    const place = await emptyPlace(dialect)
    const opened = await Promise.all(
      Array.from({ length: processes }, () => openInProcess(dialect, place)),
    )
    expect(opened).toEqual(Array(processes).fill({ code: 0, says: 'opened 0\n' }))
    const { db } = await openStore(dialect, place)
    const { rows } = await sql<{
      name: string
    }>`select name from kysely_migration order by name`.execute(db)
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(migrationsFor(dialect)))
  }, 90_000)

  it('is refused once a newer version has been at work there', async () => {
    const place = await emptyPlace(dialect)
    const store = await openStore(dialect, place)
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')`.execute(
      store.db,
    )
    await store.close()
    const opening = dialect === 'sqlite' ? openSqlite(place) : openPostgres(place)
    expect(await faultOf(opening)).toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('newer Causeway'),
    })
  })
})

describe('a SQLite journal', () => {
  it('is a file for its owner alone, in a folder for its owner alone', async () => {
    const place = await emptyPlace('sqlite')
    const store = await openStore('sqlite', place)
    await recordAttempt(store, newAttempt(), worker())
    expect(statSync(dirname(place)).mode & 0o777).toBe(0o700)
    for (const file of [place, `${place}-wal`, `${place}-shm`])
      expect(statSync(file).mode & 0o777, file).toBe(0o600)
  })

  it('is made private where it was not', async () => {
    const place = join(temporaryFolder(), 'data', 'journal.db')
    mkdirSync(dirname(place), { mode: 0o755 })
    writeFileSync(place, '', { mode: 0o644 })
    await openStore('sqlite', place)
    expect(statSync(dirname(place)).mode & 0o777).toBe(0o700)
    expect(statSync(place).mode & 0o777).toBe(0o600)
  })

  it('syncs what is careful, not what is relaxed, and keeps references whole in both', async () => {
    const { db, relaxed } = await openStore('sqlite', await emptyPlace('sqlite'))
    const settings = async (one: typeof db) => [
      await pragma(one, 'journal_mode'),
      await pragma(one, 'synchronous'),
      await pragma(one, 'foreign_keys'),
    ]
    // 2 is FULL, 1 is NORMAL ("PRAGMA synchronous" of SQLite).
    expect(await settings(db)).toEqual(['wal', 2, 1])
    expect(await settings(relaxed)).toEqual(['wal', 1, 1])
  })

  it('that is damaged is refused by name and left as it is, byte for byte', async () => {
    const place = await emptyPlace('sqlite')
    const store = await openStore('sqlite', place)
    for (let count = 0; count < 50; count += 1)
      await recordAttempt(store, newAttempt({ parameters: 'x'.repeat(2000) }), worker())
    await store.close()
    const raw = new Libsql(place)
    raw.pragma('wal_checkpoint(truncate)')
    raw.close()
    const file = openSync(place, 'r+')
    for (const page of [3, 4, 5, 6])
      writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096)
    closeSync(file)
    const before = readFileSync(place)
    expect(await faultOf(openSqlite(place))).toMatchObject({
      fault: 'corrupt',
      message: expect.stringContaining(place),
    })
    expect(readFileSync(place).equals(before)).toBe(true)
  })

  it('that is no database at all is refused and left as it is', async () => {
    const place = join(temporaryFolder(), 'data', 'journal.db')
    mkdirSync(dirname(place), { mode: 0o700 })
    const text = 'Somebody kept their notes here. '.repeat(200)
    writeFileSync(place, text)
    expect(await faultOf(openSqlite(place))).toMatchObject({ fault: 'corrupt' })
    expect(readFileSync(place, 'utf8')).toBe(text)
  })
})

describe('a PostgreSQL journal', () => {
  it('that nobody answers for is away, and its password is in no message', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await new Promise((resolve) => server.close(resolve))
    const url = `postgres://causeway:s3cretly@127.0.0.1:${port}/causeway`
    const { fault, message } = await faultOf(openPostgres(url))
    expect(fault).toBe('away')
    expect(message).toContain(`127.0.0.1:${port}/causeway`)
    expect(message).not.toContain('s3cretly')
  })

  it('goes away and comes back: what is asked meanwhile fails by name, what comes after works', async () => {
    const server = await startPostgres()
    onTestFinished(() => server.remove())
    const store = await openPostgres(server.url)
    onTestFinished(() => store.close())
    const before = await recordAttempt(store, newAttempt(), worker())
    // The servers of tests sync nothing by themselves; this one is to come back with what it has.
    await sql`checkpoint`.execute(store.db)
    await server.stop()
    expect(await faultOf(recordAttempt(store, newAttempt(), worker()))).toMatchObject({
      fault: 'away',
    })
    await server.start()
    const after = await recordAttempt(store, newAttempt({ vpn_gateway_id: 'vpn-two' }), worker())
    expect([before.isNew, after.isNew]).toEqual([true, true])
    const rows = await store.db.selectFrom('attempts').select('id').execute()
    expect(rows.map(({ id }) => id).sort()).toEqual([before.row.id, after.row.id].sort())
  }, 60_000)
})

import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import Libsql from 'libsql'
import { describe, expect, it } from 'vitest'
import { recordAttempt } from './attempts'
import { findAttempt, findByToken, listAttempts, settleFact } from './find-attempts'
import { migrationsFor } from './migrations'
import { dialects, emptyPlace, newAttempt, openStore, worker } from './testing'

const fixture = fileURLToPath(new URL('fixtures/0001-attempts.db', import.meta.url))

type Row = Record<string, unknown>

function rowsIn(file: string): Row[] {
  const raw = new Libsql(file)
  try {
    return raw.prepare('select * from attempts order by seq').all() as Row[]
  } finally {
    raw.close()
  }
}

describe('a journal that the first version made', () => {
  async function opened() {
    const place = await emptyPlace('sqlite')
    mkdirSync(dirname(place), { recursive: true })
    copyFileSync(fixture, place)
    const before = rowsIn(place)
    return { before, store: await openStore('sqlite', place) }
  }

  it('was made by the first migration alone', () => {
    const raw = new Libsql(fixture)
    const done = raw.prepare('select name from kysely_migration').all()
    raw.close()
    expect(done).toEqual([{ name: '0001-attempts' }])
  })

  it('is brought up to date with every row as it was, new columns with their defaults', async () => {
    const { before, store } = await opened()
    expect(before).toHaveLength(3)
    const after = await store.db.selectFrom('attempts').selectAll().orderBy('seq').execute()
    expect(after).toEqual(
      before.map((row) => ({ ...row, actor: '', reason: '', actor_id: '', approver: '' })),
    )
    expect(await settleFact(store, 'target', 'sandbox')).toBe('sandbox')
  })

  it('is read and written like one of today', async () => {
    const { store } = await opened()
    expect(await findByToken(store, 'token-created')).toMatchObject({ name: 'Zürich' })
    const ids = (await listAttempts(store, { search: 'zürich' }, { limit: 9 })).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['att-sending', 'att-unknown', 'att-created'])
    const { row } = await recordAttempt(
      store,
      newAttempt({ vpn_gateway_id: 'vpn-one' }),
      worker(),
    )
    expect(row.seq).toBe(4)
    expect(await findAttempt(store, row.id)).toMatchObject({ phase: 'queued', ahead: 1 })
  })

  it('stays as it is in the project', async () => {
    const bytes = readFileSync(fixture)
    await opened()
    expect(readFileSync(fixture).equals(bytes)).toBe(true)
  })
})

it.each(dialects)(
  'a journal in %s that is up to date is opened as it stands',
  async (dialect) => {
    const place = await emptyPlace(dialect)
    const done = async () => {
      const { db } = await openStore(dialect, place)
      const { rows } =
        await sql<Row>`select name, timestamp from kysely_migration order by name`.execute(db)
      return rows
    }
    const first = await done()
    expect(first.map(({ name }) => name)).toEqual(Object.keys(migrationsFor(dialect)))
    expect(await done()).toEqual(first)
  },
)

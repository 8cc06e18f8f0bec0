import { describe, expect, it } from 'vitest'
import { appendAudit, auditHash } from './audit'
import type { Store } from './store'
import { StoreError } from './store-error'
import { dialects, emptyPlace, emptyStore, openStore } from './testing'
import { auditKeys as keys, newEntry } from './testing-audit'

const all = ({ db }: Store) => db.selectFrom('audit').selectAll().orderBy('seq').execute()

/** Whether every entry has the hash it should, and that of the entry before, without a gap. */
async function isWhole(store: Store): Promise<boolean> {
  const rows = await all(store)
  return rows.every(
    (row, index) =>
      row.seq === index + 1 &&
      row.previous === (rows[index - 1]?.hash ?? '') &&
      row.hash === auditHash(keys, row),
  )
}

describe.each(dialects)('the audit log on %s', (dialect) => {
  it('chains each entry to the one before, from 1', async () => {
    const store = await emptyStore(dialect)
    const entries = [newEntry(), newEntry({ detail: '{"Name":"日本 \\"x\\""}' }), newEntry()]
    for (const entry of entries) await appendAudit(store, keys, entry)
    expect(await all(store)).toMatchObject(
      entries.map((entry, index) => ({ ...entry, seq: index + 1 })),
    )
    expect(await isWhole(store)).toBe(true)
  })

  it('has no gap and no fork when several processes append at once', async () => {
    const place = await emptyPlace(dialect)
    const stores = await Promise.all([openStore(dialect, place), openStore(dialect, place)])
    const [first] = stores
    if (!first) throw new Error('no store')
    const rounds = Array.from({ length: 40 }, (_, round) => round)
    await Promise.all(
      stores.map(async (store) => {
        for (const round of rounds)
          await Promise.all([
            appendAudit(store, keys, newEntry(), { relaxed: round % 2 === 0 }),
            appendAudit(store, keys, newEntry(), { relaxed: true }),
            appendAudit(store, keys, newEntry()),
          ])
      }),
    )
    expect(await all(first)).toHaveLength(240)
    expect(await isWhole(first)).toBe(true)
  })

  it('keeps the chain whole over text that a database does not give back as it was', async () => {
    const store = await emptyStore(dialect)
    await appendAudit(store, keys, newEntry({ actor: 'a\0b\ud800c', at: 1_700_000_000_000.7 }))
    expect((await all(store))[0]).toMatchObject({
      actor: 'a\u{FFFD}b\u{FFFD}c',
      at: 1_700_000_000_000,
    })
    expect(await isWhole(store)).toBe(true)
  })

  it('refuses a batch as a whole, and goes on with the next', async () => {
    const store = await emptyStore(dialect)
    await appendAudit(store, keys, newEntry())
    await store.db.schema.alterTable('audit').renameTo('away').execute()
    const batch = [newEntry(), newEntry()].map((entry) => appendAudit(store, keys, entry))
    const settled = await Promise.allSettled(batch)
    expect(
      settled.map((one) => one.status === 'rejected' && one.reason instanceof StoreError),
    ).toEqual([true, true])
    await store.db.schema
      .alterTable('away' as never)
      .renameTo('audit')
      .execute()
    await appendAudit(store, keys, newEntry())
    expect(await all(store)).toHaveLength(2)
    expect(await isWhole(store)).toBe(true)
  })

  it('lets nobody change or remove an entry', async () => {
    const store = await emptyStore(dialect)
    await appendAudit(store, keys, newEntry())
    const refused = {
      cause: expect.objectContaining({ message: expect.stringMatching('append-only') }),
    }
    await expect(
      store.db.updateTable('audit').set({ actor: 'Bob' }).execute(),
    ).rejects.toMatchObject(refused)
    await expect(store.db.deleteFrom('audit').execute()).rejects.toMatchObject(refused)
    expect(await all(store)).toMatchObject([{ actor: 'Ada' }])
  })
})

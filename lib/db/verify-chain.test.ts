import { describe, expect, it } from 'vitest'
import { Secret } from '@/lib/secret'
import { appendAudit, auditHash } from './audit'
import { keysFrom } from './keys'
import type { Dialect, Store } from './store'
import { dialects, emptyStore } from './testing'
import { dropGuards, auditKeys as keys, newEntry } from './testing-audit'
import { verifyChain } from './verify-chain'

/** A log of `count` entries that the owner of the database can change. */
async function openLog(dialect: Dialect, count: number): Promise<Store> {
  const store = await emptyStore(dialect)
  await Promise.all(Array.from({ length: count }, () => appendAudit(store, keys, newEntry())))
  await dropGuards(store)
  return store
}

const rowOf = ({ db }: Store, seq: number) =>
  db.selectFrom('audit').selectAll().where('seq', '=', seq).executeTakeFirstOrThrow()

describe.each(dialects)('a check of the chain on %s', (dialect) => {
  it('counts a whole log over several pages, and names its end', async () => {
    const store = await openLog(dialect, 1_001)
    const { hash } = await rowOf(store, 1_001)
    expect(await verifyChain(store, keys)).toEqual({
      entries: 1_001,
      head: { seq: 1_001, hash },
    })
  })

  it('finds nothing wrong with an empty log', async () => {
    const store = await emptyStore(dialect)
    expect(await verifyChain(store, keys)).toEqual({ entries: 0, head: undefined })
  })

  it.each([
    { at: 1 },
    { actor_id: 'per-2' },
    { actor: 'Bob' },
    { via: 'token' },
    { action: 'signed-in' },
    { target: 'another' },
    { detail: '{"Name":"x"}' },
    { address: '192.0.2.8' },
    { request_id: 'another' },
  ])('finds an entry that was changed: %o', async (change) => {
    const store = await openLog(dialect, 3)
    await store.db.updateTable('audit').set(change).where('seq', '=', 2).execute()
    const check = await verifyChain(store, keys)
    expect(check).toMatchObject({ entries: 1, broken: { seq: 2, fault: 'changed' } })
  })

  it.each([1, 2])('finds that entry %d was removed', async (seq) => {
    const store = await openLog(dialect, 3)
    await store.db.deleteFrom('audit').where('seq', '=', seq).execute()
    const check = await verifyChain(store, keys)
    expect(check).toMatchObject({ entries: seq - 1, broken: { seq, fault: 'gap' } })
  })

  it('finds that an entry was removed and those behind it moved up', async () => {
    const store = await openLog(dialect, 3)
    await store.db.deleteFrom('audit').where('seq', '=', 2).execute()
    await store.db.updateTable('audit').set({ seq: 2 }).where('seq', '=', 3).execute()
    expect((await verifyChain(store, keys)).broken).toEqual({ seq: 2, fault: 'changed' })
  })

  it('finds an entry that was slipped in before the first', async () => {
    const store = await openLog(dialect, 2)
    const row = await rowOf(store, 1)
    await store.db
      .insertInto('audit')
      .values({ ...row, seq: 0, hash: 'v1.x' })
      .execute()
    expect((await verifyChain(store, keys)).broken).toEqual({ seq: 1, fault: 'gap' })
  })

  it('finds an entry that is genuine and belongs to another state of the log', async () => {
    const [store, other] = [await openLog(dialect, 3), await openLog(dialect, 3)]
    const foreign = await rowOf(other, 2)
    await store.db.deleteFrom('audit').where('seq', '=', 2).execute()
    await store.db.insertInto('audit').values(foreign).execute()
    expect((await verifyChain(store, keys)).broken).toEqual({ seq: 2, fault: 'not-chained' })
  })

  it('finds an entry that was forged without the secret, or with another one', async () => {
    const others = keysFrom(new Secret('the secret of another installation'))
    const store = await openLog(dialect, 1)
    const { hash: previous } = await rowOf(store, 1)
    const row = { ...newEntry(), seq: 2, previous }
    const forged = auditHash(others, row)
    await store.db
      .insertInto('audit')
      .values({ ...row, hash: forged })
      .execute()
    expect((await verifyChain(store, keys)).broken).toEqual({ seq: 2, fault: 'other-key' })
    const disguised = forged.replace(others.id, keys.id)
    await store.db.updateTable('audit').set({ hash: disguised }).where('seq', '=', 2).execute()
    expect((await verifyChain(store, keys)).broken).toEqual({ seq: 2, fault: 'changed' })
  })

  it('proves with an end noted down earlier that nothing was cut off or rewritten', async () => {
    const store = await openLog(dialect, 3)
    const { head } = await verifyChain(store, keys)
    await appendAudit(store, keys, newEntry())
    expect(await verifyChain(store, keys, head)).toMatchObject({ entries: 4 })
    await store.db.deleteFrom('audit').where('seq', '>', 2).execute()
    expect((await verifyChain(store, keys)).broken).toBeUndefined()
    const cut = await verifyChain(store, keys, head)
    expect(cut).toMatchObject({ entries: 2, broken: { seq: 3, fault: 'cut-off' } })
    await appendAudit(store, keys, newEntry())
    expect((await verifyChain(store, keys)).broken).toBeUndefined()
    const rewritten = await verifyChain(store, keys, head)
    expect(rewritten.broken).toEqual({ seq: 3, fault: 'replaced' })
  })
})

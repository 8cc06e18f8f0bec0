import { expect, it } from 'vitest'
import { emptyStore } from './testing'

it('a write on the relaxed connection waits for an open transaction, and the process goes on', async () => {
  const store = await emptyStore('sqlite')
  const fact = (name: string) => ({ fact: name, value: 'x' })
  const order: string[] = []
  const writing = store.db.transaction().execute(async (db) => {
    await db.insertInto('facts').values(fact('inside')).execute()
    // Long enough for everything else that is ready to run.
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve))
    order.push('transaction')
  })
  await new Promise((resolve) => setImmediate(resolve))
  const beside = store.relaxed
    .insertInto('facts')
    .values(fact('beside'))
    .execute()
    .then(() => order.push('relaxed'))
  await Promise.all([writing, beside])
  expect(order).toEqual(['transaction', 'relaxed'])
})

it('a transaction that fails lets the relaxed connection go on', async () => {
  const store = await emptyStore('sqlite')
  const failing = store.db.transaction().execute(async (db) => {
    await db.insertInto('facts').values({ fact: 'gone', value: '' }).execute()
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  await store.relaxed.insertInto('facts').values({ fact: 'kept', value: '' }).execute()
  const rows = await store.db.selectFrom('facts').select('fact').execute()
  expect(rows).toEqual([{ fact: 'kept' }])
})

import { describe, expect, it } from 'vitest'
import { dialects } from '@/lib/db/testing'
import { digestOf } from './digests'
import { readCaller } from './read-caller'
import { letIn, testAuth } from './testing'

const token = `cwy_${'t'.repeat(43)}`

describe.each(dialects)('an API token, in %s', (dialect) => {
  async function withToken(changes: Record<string, unknown> = {}) {
    const auth = await testAuth(dialect)
    const personId = await letIn(auth, 'operator', 'ada@example.com')
    await auth.store.db
      .insertInto('tokens')
      .values({
        id: 'tok-1',
        name: 'script',
        person_id: personId,
        role: 'operator',
        hash: digestOf(auth.keys, 'token', token),
        hint: 'tttt',
        created_at: 0,
        expires_at: 10_000,
        ...changes,
      })
      .execute()
    const ask = (authorization: string, now = 5_000) =>
      readCaller(
        auth.store,
        auth.keys,
        auth.settings,
        { cookie: null, authorization, address: '', requestId: '' },
        now,
      )
    return { auth, ask }
  }

  it('is its maker, with the lower of both roles', async () => {
    const { auth, ask } = await withToken()
    expect(await ask(`Bearer ${token}`)).toMatchObject({
      kind: 'known',
      caller: { name: 'Ada Lovelace', role: 'operator', via: 'token', viaId: 'tok-1' },
    })
    await auth.store.db.updateTable('people').set({ role: 'viewer' }).execute()
    expect(await ask(`Bearer ${token}`)).toMatchObject({ caller: { role: 'viewer' } })
    await auth.store.db.updateTable('people').set({ role: 'admin' }).execute()
    expect(await ask(`Bearer ${token}`)).toMatchObject({ caller: { role: 'operator' } })
  })

  it('opens nothing once it has expired, is revoked, or its maker is shut out', async () => {
    const expired = await withToken()
    expect(await expired.ask(`Bearer ${token}`, 9_999)).toMatchObject({ kind: 'known' })
    expect(await expired.ask(`Bearer ${token}`, 10_000)).toEqual({ kind: 'bad-token' })
    const revoked = await withToken({ revoked_at: 1 })
    expect(await revoked.ask(`Bearer ${token}`)).toEqual({ kind: 'bad-token' })
    const shut = await withToken()
    await shut.auth.store.db.updateTable('people').set({ deactivatedAt: 1 }).execute()
    expect(await shut.ask(`Bearer ${token}`)).toEqual({ kind: 'bad-token' })
  })

  it('is noted as used, once in a minute, and is not in the database itself', async () => {
    const { auth, ask } = await withToken({ expires_at: 1_000_000 })
    const last = async () =>
      (await auth.store.db.selectFrom('tokens').select('last_used_at').executeTakeFirstOrThrow())
        .last_used_at
    expect(await last()).toBeNull()
    await ask(`Bearer ${token}`, 100_000)
    expect(await last()).toBe(100_000)
    await ask(`Bearer ${token}`, 130_000)
    expect(await last()).toBe(100_000)
    await ask(`Bearer ${token}`, 160_000)
    expect(await last()).toBe(160_000)
    const rows = await auth.store.db.selectFrom('tokens').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

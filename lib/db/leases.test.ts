import { describe, expect, it } from 'vitest'
import {
  claimAttempts,
  leaseOwners,
  recordAttempt,
  releaseAttempt,
  renewLeases,
  settleAttempt,
} from './attempts'
import { findAttempt } from './find-attempts'
import type { Store } from './store'
import { dialects, emptyStore, newAttempt, worker } from './testing'

const me = worker('me')
const other = worker('other')
/** A lease that has run out before it began. */
const silent = worker('silent', -1000)

const record = async (store: Store, by = me) =>
  (await recordAttempt(store, newAttempt({ vpn_gateway_id: `vpn-${Math.random()}` }), by)).row.id

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()

describe.each(dialects)('leases in %s', (dialect) => {
  it('whoever has fallen silent is taken over from, whoever has not is left alone', async () => {
    const store = await emptyStore(dialect)
    const left = await record(store, silent)
    const held = await record(store, other)
    const claimed = await claimAttempts(store, me)
    expect(idsOf(claimed)).toEqual([left])
    expect(claimed[0]).toMatchObject({ lease_owner: 'me', phase: 'calling', sends: 1 })
    expect(await findAttempt(store, held)).toMatchObject({ lease_owner: 'other' })
    expect(await claimAttempts(store, other), 'the lease is new').toEqual([])
  })

  it('who is known to be dead is taken over from at once', async () => {
    const store = await emptyStore(dialect)
    const left = [await record(store, other), await record(store, other)].sort()
    await record(store, me)
    expect(await claimAttempts(store, worker('third'), [])).toEqual([])
    expect(idsOf(await claimAttempts(store, worker('third'), ['other', 'gone']))).toEqual(left)
  })

  it('a lease that is renewed does not run out', async () => {
    const store = await emptyStore(dialect)
    const mine = await record(store, worker('me', -1000))
    const theirs = await record(store, silent)
    await renewLeases(store, me)
    expect(idsOf(await claimAttempts(store, other))).toEqual([theirs])
    expect(await findAttempt(store, mine)).toMatchObject({ lease_owner: 'me' })
  })

  it('what is given back is free for the next, and only its holder gives it back', async () => {
    const store = await emptyStore(dialect)
    const id = await record(store)
    await releaseAttempt(store, id, 'other')
    expect(await claimAttempts(store, other)).toEqual([])
    await releaseAttempt(store, id, 'me')
    expect(await findAttempt(store, id)).toMatchObject({ lease_owner: null, lease_until: 0 })
    expect(idsOf(await claimAttempts(store, other))).toEqual([id])
  })

  it('what is settled is nobody’s', async () => {
    const store = await emptyStore(dialect)
    for (const state of ['created', 'refused', 'unknown'] as const)
      await settleAttempt(store, await record(store, silent), { state, at: 5 })
    expect(await claimAttempts(store, me, ['silent'])).toEqual([])
    expect(await leaseOwners(store)).toEqual([])
  })

  it('the holders of open attempts are named once each', async () => {
    const store = await emptyStore(dialect)
    await Promise.all([record(store), record(store), record(store, other)])
    await releaseAttempt(store, await record(store), 'me')
    expect((await leaseOwners(store)).sort()).toEqual(['me', 'other'])
  })

  it('of many who take over at once, each attempt goes to one', async () => {
    const store = await emptyStore(dialect)
    const left = await Promise.all(Array.from({ length: 10 }, () => record(store, silent)))
    const claims = await Promise.all(
      Array.from({ length: 6 }, (_, index) => claimAttempts(store, worker(`worker ${index}`))),
    )
    expect(idsOf(claims.flat())).toEqual(left.sort())
  })
})

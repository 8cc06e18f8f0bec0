import { describe, expect, it } from 'vitest'
import {
  beginSend,
  cancelAttempt,
  noteProgress,
  recordAttempt,
  reopenAttempt,
  settleAttempt,
} from './attempts'
import { findAttempt, findByToken } from './find-attempts'
import type { Store } from './store'
import { dialects, emptyStore, newAttempt, worker } from './testing'

const me = worker('me')
const other = worker('other')

const record = async (store: Store, changes: Parameters<typeof newAttempt>[0] = {}) =>
  (await recordAttempt(store, newAttempt(changes), me)).row

const settled = (state: 'created' | 'refused' | 'unknown', at = 5) => ({ state, at }) as const

describe.each(dialects)('attempts in %s', (dialect) => {
  describe('recording', () => {
    it('the first of a gateway is being called with, the next one stands in line', async () => {
      const store = await emptyStore(dialect)
      const first = await recordAttempt(store, newAttempt({ started_at: 1_234 }), me)
      const second = await recordAttempt(store, newAttempt(), me)
      const elsewhere = await recordAttempt(store, newAttempt({ vpn_gateway_id: 'vpn-two' }), me)
      expect(first.isNew).toBe(true)
      expect(first.row).toMatchObject({
        state: 'sending',
        phase: 'calling',
        sends: 1,
        maybe_applied: 0,
        first_sent_at: 1_234,
        last_sent_at: 1_234,
        lease_owner: 'me',
        actor: '',
        changes: 1,
      })
      expect(second.row).toMatchObject({
        phase: 'queued',
        sends: 0,
        first_sent_at: null,
        last_sent_at: null,
      })
      expect(elsewhere.row.phase).toBe('calling')
      expect(await findAttempt(store, second.row.id)).toMatchObject({ ahead: 1 })
      expect(second.row.seq).toBeGreaterThan(first.row.seq)
    })

    it('times, places and counts are numbers, beyond 32 bits too', async () => {
      const store = await emptyStore(dialect)
      const at = 2 ** 52
      const row = await record(store, { started_at: at })
      const found = await findAttempt(store, row.id)
      expect(found?.started_at).toBe(at)
      expect(found?.first_sent_at).toBe(at)
      for (const value of [found?.seq, found?.lease_until, found?.ahead, found?.changes])
        expect(value).toBeTypeOf('number')
      expect(found?.lease_until).toBeGreaterThan(Date.now())
      expect(found?.lease_until).toBeLessThan(Date.now() + 2 * me.leaseMs)
    })

    it('a token that is known answers with its own row, whatever else is asked', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store, { client_token: 'same' })
      const again = newAttempt({ client_token: 'same', vpn_gateway_id: 'vpn-two' })
      expect(await recordAttempt(store, again, other)).toEqual({ row, isNew: false })
      await settleAttempt(store, row.id, settled('created'))
      const later = await recordAttempt(store, again, other)
      expect(later).toMatchObject({ isNew: false, row: { id: row.id, state: 'created' } })
    })

    it.each(['sending', 'unknown'] as const)(
      'the same request under another token joins one that is %s',
      async (state) => {
        const store = await emptyStore(dialect)
        const row = await record(store, { intent: 'same' })
        if (state === 'unknown') await settleAttempt(store, row.id, settled('unknown'))
        const joined = await recordAttempt(store, newAttempt({ intent: 'same' }), other)
        expect(joined).toMatchObject({ isNew: false, row: { id: row.id, state } })
      },
    )

    it.each(['created', 'refused'] as const)(
      'the same request is new again once the other is %s',
      async (state) => {
        const store = await emptyStore(dialect)
        const row = await record(store, { intent: 'same' })
        await settleAttempt(store, row.id, settled(state))
        const anew = await recordAttempt(store, newAttempt({ intent: 'same' }), other)
        expect(anew.isNew).toBe(true)
      },
    )

    it('where a token and a request name two rows, the one of the token answers', async () => {
      const store = await emptyStore(dialect)
      const byIntent = await record(store, { intent: 'same' })
      const byToken = await record(store, { client_token: 'same' })
      const asked = newAttempt({ intent: 'same', client_token: 'same' })
      const { row } = await recordAttempt(store, asked, me)
      expect(row.id).toBe(byToken.id)
      expect(row.id).not.toBe(byIntent.id)
    })

    it('one token handed in many times at once is one row', async () => {
      const store = await emptyStore(dialect)
      const answers = await Promise.all(
        Array.from({ length: 12 }, () =>
          recordAttempt(store, newAttempt({ client_token: 'same', intent: 'same' }), me),
        ),
      )
      expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1)
      expect(new Set(answers.map(({ row }) => row.id)).size).toBe(1)
    })
  })

  describe('beginning a send', () => {
    it('waits for its turn, then counts the send and renews the lease', async () => {
      const store = await emptyStore(dialect)
      const first = await record(store)
      const second = await record(store)
      expect(await beginSend(store, second.id, me, 50)).toBeUndefined()
      await settleAttempt(store, first.id, settled('created'))
      const begun = await beginSend(store, second.id, worker('me', 600_000), 50)
      expect(begun).toMatchObject({ phase: 'calling', sends: 1, first_sent_at: 50 })
      expect(begun?.lease_until).toBeGreaterThan(second.lease_until)
      const again = await beginSend(store, second.id, me, 70)
      expect(again).toMatchObject({ sends: 2, first_sent_at: 50, last_sent_at: 70 })
    })

    it('an attempt of unknown outcome, or one that was taken back, bars nobody', async () => {
      const store = await emptyStore(dialect)
      const [first, second, third] = [
        await record(store),
        await record(store),
        await record(store),
      ]
      await settleAttempt(store, first.id, settled('unknown'))
      await cancelAttempt(store, second.id, '{}', 4)
      expect(await beginSend(store, third.id, me, 50)).toBeDefined()
    })

    it('nobody but the holder of the lease sends, and nobody what is settled', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      expect(await beginSend(store, row.id, other, 50)).toBeUndefined()
      await settleAttempt(store, row.id, settled('refused'))
      expect(await beginSend(store, row.id, me, 50)).toBeUndefined()
    })

    it('what was taken back is not sent', async () => {
      const store = await emptyStore(dialect)
      const first = await record(store)
      const second = await record(store)
      await cancelAttempt(store, second.id, '{}', 4)
      await settleAttempt(store, first.id, settled('created'))
      expect(await beginSend(store, second.id, me, 50)).toBeUndefined()
    })
  })

  describe('noting progress', () => {
    it('keeps what it is not told about, and a doubt for ever', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      const waiting = await noteProgress(store, row.id, me, {
        phase: 'waiting',
        maybeApplied: true,
        nextSendAt: 99,
        problem: '{"code":"A"}',
        requestId: 'request-1',
      })
      expect(waiting).toMatchObject({ phase: 'waiting', maybe_applied: 1, next_send_at: 99 })
      const settling = await noteProgress(store, row.id, me, {
        phase: 'settling',
        maybeApplied: false,
      })
      expect(settling).toMatchObject({
        phase: 'settling',
        maybe_applied: 1,
        next_send_at: null,
        problem: '{"code":"A"}',
        request_id: 'request-1',
        changes: 3,
      })
    })

    it('says nothing for somebody else, nor about what is settled', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      expect(await noteProgress(store, row.id, other, { phase: 'waiting' })).toBeUndefined()
      await settleAttempt(store, row.id, settled('created'))
      expect(await noteProgress(store, row.id, me, { phase: 'waiting' })).toBeUndefined()
      expect(await findAttempt(store, row.id)).toMatchObject({ state: 'created', phase: null })
    })
  })

  describe('settling', () => {
    it('wipes what was sealed, frees the lease and keeps the answer', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      const done = await settleAttempt(store, row.id, {
        state: 'created',
        answer: '{"VpnConnectionId":"vco-1"}',
        requestId: 'request-2',
        vpnConnectionId: 'vco-1',
        at: 77,
      })
      expect(done).toMatchObject({
        state: 'created',
        phase: null,
        sealed: null,
        lease_owner: null,
        lease_until: 0,
        vpn_connection_id: 'vco-1',
        request_id: 'request-2',
        settled_at: 77,
        problem: null,
      })
      expect((await findByToken(store, row.client_token))?.sealed).toBeNull()
    })

    it('happens once: what is known is not overwritten', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      await settleAttempt(store, row.id, settled('created', 5))
      for (const state of ['created', 'refused', 'unknown'] as const)
        expect(await settleAttempt(store, row.id, settled(state, 6))).toBeUndefined()
      expect(await findAttempt(store, row.id)).toMatchObject({ state: 'created', settled_at: 5 })
    })

    it('knowledge that comes late beats unknown, and unknown beats nothing', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      await settleAttempt(store, row.id, { ...settled('unknown', 5), problem: '{"code":"X"}' })
      expect(await settleAttempt(store, row.id, settled('unknown', 6))).toBeUndefined()
      const late = await settleAttempt(store, row.id, settled('created', 7))
      expect(late).toMatchObject({ state: 'created', settled_at: 7, problem: null })
    })

    it('many who settle at once settle it once', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          settleAttempt(store, row.id, settled(index % 2 ? 'created' : 'refused', index)),
        ),
      )
      const [winner, ...rest] = answers.filter((answer) => answer !== undefined)
      expect(rest).toEqual([])
      expect(await findAttempt(store, row.id)).toMatchObject(winner ?? {})
    })
  })

  describe('taking back', () => {
    it('is possible in line, and after a refusal for now', async () => {
      const store = await emptyStore(dialect)
      const first = await record(store)
      const second = await record(store)
      expect(await cancelAttempt(store, second.id, '{"code":"C"}', 9)).toMatchObject({
        state: 'refused',
        phase: null,
        sealed: null,
        lease_owner: null,
        problem: '{"code":"C"}',
        settled_at: 9,
      })
      await noteProgress(store, first.id, me, { phase: 'waiting', nextSendAt: 99 })
      expect(await cancelAttempt(store, first.id, '{}', 9)).toMatchObject({
        state: 'refused',
        next_send_at: null,
      })
    })

    it('is too late during a call, in doubt, while being looked up and once settled', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      const cancel = () => cancelAttempt(store, row.id, '{}', 9)
      expect(await cancel(), 'calling').toBeUndefined()
      await noteProgress(store, row.id, me, { phase: 'settling' })
      expect(await cancel(), 'settling').toBeUndefined()
      await noteProgress(store, row.id, me, { phase: 'waiting', maybeApplied: true })
      expect(await cancel(), 'in doubt').toBeUndefined()
      await settleAttempt(store, row.id, settled('unknown'))
      expect(await cancel(), 'settled').toBeUndefined()
    })

    it('and beginning to send exclude each other', async () => {
      const store = await emptyStore(dialect)
      const rounds = Array.from({ length: 20 }, async (_, index) => {
        const row = await record(store, { vpn_gateway_id: `vpn-${index}` })
        await noteProgress(store, row.id, me, { phase: 'waiting' })
        const [begun, cancelled] = await Promise.all([
          beginSend(store, row.id, me, 50),
          cancelAttempt(store, row.id, '{}', 9),
        ])
        expect([begun, cancelled].filter(Boolean)).toHaveLength(1)
      })
      await Promise.all(rounds)
    })
  })

  describe('beginning anew', () => {
    it('takes what is unknown only, with its token, in doubt for good', async () => {
      const store = await emptyStore(dialect)
      const row = await record(store)
      expect(await reopenAttempt(store, row.id, 'sealed anew', other)).toBeUndefined()
      await settleAttempt(store, row.id, settled('unknown'))
      const [reopened, ...more] = (
        await Promise.all([
          reopenAttempt(store, row.id, 'sealed anew', other),
          reopenAttempt(store, row.id, 'sealed anew', other),
        ])
      ).filter((answer) => answer !== undefined)
      expect(more).toEqual([])
      expect(reopened).toMatchObject({
        state: 'sending',
        phase: 'queued',
        client_token: row.client_token,
        sealed: 'sealed anew',
        maybe_applied: 1,
        first_sent_at: null,
        settled_at: null,
        lease_owner: 'other',
        sends: 1,
      })
      await settleAttempt(store, row.id, settled('created'))
      expect(await reopenAttempt(store, row.id, null, me)).toBeUndefined()
    })

    it('has its old place in the line, after the call that is under way', async () => {
      const store = await emptyStore(dialect)
      const old = await record(store)
      await settleAttempt(store, old.id, settled('unknown'))
      const young = await record(store)
      await reopenAttempt(store, old.id, null, me)
      expect(
        await beginSend(store, old.id, me, 50),
        'the young one is called with',
      ).toBeUndefined()
      await noteProgress(store, young.id, me, { phase: 'waiting' })
      expect(await beginSend(store, young.id, me, 50)).toBeUndefined()
      expect(await beginSend(store, old.id, me, 50)).toBeDefined()
    })
  })
})

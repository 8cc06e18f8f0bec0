import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  abandonApproval,
  approvedUnsent,
  askApproval,
  countWaiting,
  type Decision,
  decideApproval,
  expireApprovals,
  findApproval,
  linkAttempt,
  listApprovals,
  type NewApproval,
  readRule,
} from './approvals'
import { writeSettings } from './settings'
import type { Store } from './store'
import { dialects, emptyStore } from './testing'

const asked = (changes: Partial<NewApproval> = {}): NewApproval => {
  const unique = randomBytes(6).toString('hex')
  return {
    id: `apr-${unique}`,
    operation: 'CreateVpnConnection',
    region_id: 'cn-shanghai',
    vpn_gateway_id: 'vpn-one',
    vpn_connection_id: null,
    name: 'to-berlin',
    client_token: `token-${unique}`,
    parameters: '{}',
    fingerprint: `print-${unique}`,
    sealed: 'sealed',
    requester_id: 'per-ada',
    requester: 'Ada',
    reason: '',
    requested_at: 1_000,
    expires_at: 9_000,
    ...changes,
  }
}

const by = (decider: string, state: Decision['state'] = 'approved', at = 2_000): Decision => ({
  state,
  deciderId: `per-${decider}`,
  decider,
  note: 'looks right',
  at,
})

const ask = async (store: Store, changes: Partial<NewApproval> = {}) =>
  (await askApproval(store, asked(changes))).row

describe.each(dialects)('approvals in %s', (dialect) => {
  it('a token asks once: the second time gets what stands there', async () => {
    const store = await emptyStore(dialect)
    const first = await askApproval(store, asked({ client_token: 'one' }))
    const second = await askApproval(store, asked({ client_token: 'one', name: 'other' }))
    expect(first.isNew).toBe(true)
    expect(second).toEqual({ row: first.row, isNew: false })
    expect(first.row).toMatchObject({ state: 'waiting', attempt_id: null, requested_at: 1_000 })
  })

  it('the rule is read together with what a token has asked for', async () => {
    const store = await emptyStore(dialect)
    const row = await ask(store, { client_token: 'known' })
    expect(await readRule(store, 'ApproveCreate', 'new')).toEqual({
      isOn: false,
      known: undefined,
    })
    await writeSettings(store, { ApproveCreate: true, ApproveDelete: false })
    expect(await readRule(store, 'ApproveCreate', 'known')).toEqual({ isOn: true, known: row })
    expect(await readRule(store, 'ApproveDelete', 'known')).toEqual({ isOn: false, known: row })
    expect(await readRule(store, '', 'new')).toEqual({ isOn: false, known: undefined })
  })

  it('of several who decide at once one wins', async () => {
    const store = await emptyStore(dialect)
    const { id } = await ask(store)
    const outcomes = await Promise.all([
      decideApproval(store, id, by('Bob')),
      decideApproval(store, id, by('Cyd', 'rejected')),
      decideApproval(store, id, by('Ada', 'withdrawn')),
    ])
    const [winner, ...more] = outcomes.filter((row) => row !== undefined)
    expect(more).toEqual([])
    expect(await findApproval(store, id)).toEqual(winner)
    expect(await decideApproval(store, id, by('Dan'))).toBeUndefined()
  })

  it('what is approved keeps its seal until it is an attempt, the rest loses it at once', async () => {
    const store = await emptyStore(dialect)
    const { id } = await ask(store)
    const other = await ask(store)
    expect((await decideApproval(store, other.id, by('Bob', 'rejected')))?.sealed).toBe('')
    expect((await decideApproval(store, id, by('Bob')))?.sealed).toBe('sealed')
    expect((await approvedUnsent(store, 2_001)).map((row) => row.id)).toEqual([id])
    expect(await approvedUnsent(store, 2_000)).toEqual([])
    await linkAttempt(store, id, 'att-1')
    await linkAttempt(store, id, 'att-2')
    expect(await findApproval(store, id)).toMatchObject({ attempt_id: 'att-1', sealed: '' })
    expect(await approvedUnsent(store, 9_999)).toEqual([])
  })

  it('nobody decides what has expired, and its seal is wiped', async () => {
    const store = await emptyStore(dialect)
    const { id } = await ask(store, { expires_at: 3_000 })
    const young = await ask(store)
    expect(await decideApproval(store, id, by('Bob', 'approved', 3_000))).toBeUndefined()
    await expireApprovals(store, 3_000)
    expect(await findApproval(store, id)).toMatchObject({
      state: 'expired',
      sealed: '',
      decided_at: 3_000,
    })
    expect((await findApproval(store, young.id))?.state).toBe('waiting')
  })

  it('what can never be handed in is given up with its reason', async () => {
    const store = await emptyStore(dialect)
    const { id } = await ask(store)
    await abandonApproval(store, id, 'no')
    expect((await findApproval(store, id))?.state).toBe('waiting')
    await decideApproval(store, id, by('Bob'))
    await abandonApproval(store, id, 'The key is lost.')
    expect(await findApproval(store, id)).toMatchObject({
      state: 'expired',
      sealed: '',
      note: 'The key is lost.',
    })
  })

  it('lists newest first, page by page, by state and by token, and counts what others asked', async () => {
    const store = await emptyStore(dialect)
    const rows = []
    for (const requested_at of [1, 2, 2, 3])
      rows.push(
        await ask(store, { requested_at, requester_id: requested_at === 3 ? 'per-bob' : 'a' }),
      )
    const [oldest, , , newest] = rows
    if (!oldest || !newest) throw new Error('rows are missing')
    const all = await listApprovals(store, {}, { limit: 9 })
    expect(all.map((row) => row.requested_at)).toEqual([3, 2, 2, 1])
    const paged = []
    for (let before = all[9]; ; before = paged.at(-1)) {
      const [row] = await listApprovals(store, {}, { before, limit: 1 })
      if (!row) break
      paged.push(row)
    }
    expect(paged).toEqual(all)
    await decideApproval(store, oldest.id, by('Bob'))
    const waiting = await listApprovals(store, { states: ['waiting'] }, { limit: 9 })
    expect(waiting).toHaveLength(3)
    const one = await listApprovals(store, { clientToken: oldest.client_token }, { limit: 9 })
    expect(one.map((row) => row.id)).toEqual([oldest.id])
    const about = await ask(store, { vpn_connection_id: 'vco-1', requester_id: 'per-bob' })
    const found = await listApprovals(store, { vpnConnectionId: 'vco-1' }, { limit: 9 })
    expect(found.map((row) => row.id)).toEqual([about.id])
    expect(await countWaiting(store, 'per-bob')).toBe(2)
    expect(await countWaiting(store, 'a')).toBe(2)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AttemptState } from '@/lib/http/attempt'
import { type NewAttempt, recordAttempt, settleAttempt } from './attempts'
import {
  type AttemptFilter,
  createdConnections,
  findAttempt,
  findByToken,
  listAttempts,
  settleFact,
} from './find-attempts'
import type { Store } from './store'
import { dialects, emptyStore, newAttempt, worker } from './testing'

const me = worker('me')

type Planned = Partial<NewAttempt> & { readonly state?: AttemptState }

/** A journal of these attempts, in this order. */
async function journalOf(store: Store, planned: readonly Planned[]): Promise<void> {
  for (const { state = 'sending', ...changes } of planned) {
    const { row } = await recordAttempt(store, newAttempt(changes), me)
    const vpnConnectionId = changes.vpn_connection_id ?? `vco-${row.seq}`
    if (state !== 'sending') await settleAttempt(store, row.id, { state, at: 9, vpnConnectionId })
  }
}

/** Names of all that a filter finds, read page by page. */
async function readAll(store: Store, filter: AttemptFilter, limit: number): Promise<string[]> {
  const names: string[] = []
  let before: number | undefined
  for (;;) {
    const page = await listAttempts(store, filter, {
      limit,
      ...(before !== undefined && { before }),
    })
    names.push(...page.map(({ name }) => name ?? ''))
    before = page.at(-1)?.seq
    if (page.length < limit) return names
  }
}

const mixed: readonly Planned[] = Array.from({ length: 60 }, (_, index) => ({
  name: `n${index}`,
  state:
    (['created', 'refused', 'unknown', 'sending', 'deleted'] as const)[index % 5] ?? 'created',
  operation: index % 4 === 0 ? 'DeleteVpnConnection' : 'CreateVpnConnection',
  region_id: index % 2 ? 'cn-shanghai' : 'cn-hangzhou',
  vpn_gateway_id: `vpn-${index % 7}`,
  vpn_connection_id: `vco-${index % 11}`,
  started_at: 1_000 + index,
  client_token: `token ${index}`,
  reason: index % 6 === 0 ? 'CHG-4711 moves the plant' : '',
}))

/** What a filter means, said once more in plain code. */
function expected(filter: AttemptFilter): string[] {
  const { states, operations, from, to } = filter
  const kept = mixed.filter(
    (row) =>
      (!states?.length || states.some((state) => state === row.state)) &&
      (!operations?.length || operations.some((operation) => operation === row.operation)) &&
      (!filter.regionId || row.region_id === filter.regionId) &&
      (!filter.vpnGatewayId || row.vpn_gateway_id === filter.vpnGatewayId) &&
      (!filter.vpnConnectionId || row.vpn_connection_id === filter.vpnConnectionId) &&
      (!filter.clientToken || row.client_token === filter.clientToken) &&
      (from === undefined || (row.started_at ?? 0) >= from) &&
      (to === undefined || (row.started_at ?? 0) <= to) &&
      (!filter.search || row.reason?.includes('4711')),
  )
  return kept.map(({ name }) => name ?? '').reverse()
}

const maybe = <T>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 })

const filters = fc
  .record({
    states: maybe([[], ['sending'], ['unknown'], ['created', 'unknown'], ['modified']] as const),
    operations: maybe([[], ['CreateVpnConnection'], ['DeleteVpnConnection']] as const),
    regionId: maybe(['cn-shanghai', 'eu-central-1']),
    vpnGatewayId: maybe(['vpn-3', 'vpn-9']),
    vpnConnectionId: maybe(['vco-2']),
    clientToken: maybe(['token 12']),
    search: maybe(['chg-4711', 'PLANT chg', '  ']),
    from: maybe([0, 1_020]),
    to: maybe([1_040]),
  })
  .map(
    (filter) =>
      Object.fromEntries(
        Object.entries(filter).filter(([, value]) => value !== undefined),
      ) as AttemptFilter,
  )

describe.each(dialects)('finding attempts in %s', (dialect) => {
  it('pages together are everything a filter finds, once, newest first', async () => {
    const store = await emptyStore(dialect)
    await journalOf(store, mixed)
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 70 }), async (filter, limit) => {
        // A search of blanks searches for nothing.
        const { search, ...rest } = filter
        const meant = search?.trim() ? filter : rest
        expect(await readAll(store, filter, limit)).toEqual(expected(meant))
      }),
      { numRuns: 60 },
    )
  })

  it('a page says how many stand before each attempt in the line', async () => {
    const store = await emptyStore(dialect)
    await journalOf(store, [{ name: 'a' }, { name: 'b', state: 'unknown' }, { name: 'c' }])
    const rows = await listAttempts(store, {}, { limit: 9 })
    expect(rows.map(({ name, ahead }) => [name, ahead])).toEqual([
      ['c', 1],
      ['b', 0],
      ['a', 0],
    ])
  })

  it('what is searched for is found in any letter case and is no pattern', async () => {
    const store = await emptyStore(dialect)
    const names = [
      '100% sure',
      'Werk Überlingen',
      'a_b',
      'axb',
      'back\\slash',
      "o'clock",
      '上海 DC',
    ]
    await journalOf(
      store,
      names.map((name) => ({ name, parameters: '{}' })),
    )
    const found = (search: string) => readAll(store, { search }, 50)
    expect(await found('100%')).toEqual(['100% sure'])
    expect(await found('a_b')).toEqual(['a_b'])
    expect(await found('back\\')).toEqual(['back\\slash'])
    expect(await found("O'CLOCK")).toEqual(["o'clock"])
    expect(await found('上海 dc')).toEqual(['上海 DC'])
    expect(await found('Überlingen')).toEqual(['Werk Überlingen'])
    expect(await found('WERK überLINGEN')).toEqual(['Werk Überlingen'])
    expect(await found('ÜBERLINGEN')).toEqual(['Werk Überlingen'])
    expect(await found('%')).toEqual(['100% sure'])
    expect(await found('nowhere')).toEqual([])
  })

  it('every word of a search has to stand somewhere in the row', async () => {
    const store = await emptyStore(dialect)
    await journalOf(store, [
      { name: 'berlin plant', actor: 'Ada', reason: 'CHG-1' },
      { name: 'berlin office', actor: 'Bob', reason: 'CHG-1' },
    ])
    expect(await readAll(store, { search: 'chg-1 ada' }, 9)).toEqual(['berlin plant'])
    expect(await readAll(store, { search: 'BERLIN  chg-1' }, 9)).toHaveLength(2)
  })

  it('what the connection of an attempt is called in the service is searched as well', async () => {
    const store = await emptyStore(dialect)
    await journalOf(store, [{ name: 'one', state: 'created', vpn_connection_id: 'vco-uf6XYZ' }])
    expect(await readAll(store, { search: 'uf6xyz' }, 9)).toEqual(['one'])
  })

  it('one attempt is found by its ID or its token, or not at all', async () => {
    const store = await emptyStore(dialect)
    const attempt = newAttempt()
    await recordAttempt(store, attempt, me)
    expect(await findAttempt(store, attempt.id)).toMatchObject({ id: attempt.id, ahead: 0 })
    expect(await findByToken(store, attempt.client_token)).toMatchObject({ id: attempt.id })
    expect(await findAttempt(store, 'att-nobody')).toBeUndefined()
    expect(await findByToken(store, attempt.id)).toBeUndefined()
  })

  it('the connections this journal created are told from others', async () => {
    const store = await emptyStore(dialect)
    await journalOf(store, [
      { state: 'created', vpn_connection_id: 'vco-a' },
      { state: 'refused', vpn_connection_id: 'vco-b' },
      { state: 'deleted', vpn_connection_id: 'vco-c', operation: 'DeleteVpnConnection' },
    ])
    const asked = ['vco-a', 'vco-b', 'vco-c', 'vco-d']
    expect(await createdConnections(store, asked)).toEqual(new Set(['vco-a']))
    expect(await createdConnections(store, [])).toEqual(new Set())
  })

  it('a fact is what was said first, to whoever says it later', async () => {
    const store = await emptyStore(dialect)
    const said = await Promise.all(
      ['cloud', 'sandbox', 'cloud'].map((value) => settleFact(store, 'target', value)),
    )
    expect(new Set(said).size).toBe(1)
    expect(await settleFact(store, 'target', 'something else')).toBe(said[0])
    expect(await settleFact(store, 'other', 'b')).toBe('b')
  })
})

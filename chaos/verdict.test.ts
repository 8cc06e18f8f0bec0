import { describe, expect, it } from 'vitest'
import type { Attempt } from '@/lib/http/attempt'
import type { TrueConnection } from './emulator'
import type { Errand } from './errands'
import { planOf, type Wish } from './plan'
import { judge } from './verdict'
import { judgeCalls } from './witness'

const size = { seed: 7, creates: 60, gateways: 5, clients: 8, instances: 1 }

const wish: Wish = {
  number: 0,
  seed: 1,
  gateway: 0,
  name: 'chaos-7-0',
  psk: 'unused',
  sequel: 'nothing',
  twice: 'no',
  hangsUpAfterMs: undefined,
  leaves: false,
  waits: 0,
  follows: 'polling',
}

const errand = (changes: Partial<Errand> = {}): Errand => ({
  wish,
  created: 'vco-1',
  isTakenBack: false,
  ...changes,
})

const attempt = (changes: Partial<Attempt> = {}): Attempt =>
  ({
    AttemptId: 'att-1',
    ClientToken: 'chaos-7-0-c0',
    State: 'created',
    Sends: 1,
    Answer: { VpnConnectionId: 'vco-1', CreateTime: 1, Name: wish.name, RequestId: 'r' },
    ...changes,
  }) as Attempt

const connection = (changes: Partial<TrueConnection> = {}): TrueConnection => ({
  VpnConnectionId: 'vco-1',
  ClientToken: 'chaos-7-0-c0',
  DeleteTime: null,
  parameters: { Name: wish.name },
  ...changes,
})

const deleted = () =>
  attempt({ AttemptId: 'att-2', ClientToken: 'chaos-7-0-d0', State: 'deleted' })

describe('the verdict on a run', () => {
  it('finds nothing where the journal, the clients and the sandbox agree', () => {
    const attempts = [attempt()]
    const connections = [connection()]
    expect(judge({ errands: [errand()], attempts, connections })).toEqual([])
  })

  it.each([
    ['a connection that is there twice', errand(), [attempt()], [connection(), connection()]],
    ['a connection that was lost', errand(), [attempt()], []],
    ['a connection that was never created', errand({ created: undefined }), [], []],
    [
      'a connection that the journal calls refused',
      errand({ created: undefined }),
      [attempt({ State: 'refused', Answer: null })],
      [connection()],
    ],
    [
      'an attempt under way',
      errand({ wish: { ...wish, leaves: true }, created: undefined }),
      [attempt({ State: 'sending', Answer: null })],
      [],
    ],
    [
      'an unknown outcome',
      errand({ wish: { ...wish, leaves: true }, created: undefined }),
      [attempt({ State: 'unknown', Answer: null })],
      [],
    ],
    [
      'a connection that another token made',
      errand(),
      [attempt()],
      [connection({ ClientToken: 'chaos-7-0-c1' })],
    ],
    [
      'an ID the journal does not know',
      errand({ created: 'vco-2' }),
      [attempt()],
      [connection()],
    ],
    ['a deletion that did not happen', errand(), [attempt(), deleted()], [connection()]],
    [
      'a connection that was taken back',
      errand({ created: undefined, isTakenBack: true }),
      [attempt()],
      [connection()],
    ],
    [
      'a connection of nobody',
      errand(),
      [attempt()],
      [connection(), connection({ parameters: { Name: 'other' } })],
    ],
    [
      'a change the journal does not have',
      errand(),
      [attempt()],
      [connection({ parameters: { Name: `${wish.name}-modified` } })],
    ],
  ])('finds %s', (_what, wanted, attempts, connections) => {
    expect(judge({ errands: [wanted], attempts, connections })).not.toEqual([])
  })
})

describe('what the sandbox received', () => {
  const call = (ClientToken?: string) => ({
    requestId: 'r',
    parameters: { Name: wish.name, ...(ClientToken && { ClientToken }) },
  })
  const written = attempt({ Name: wish.name, Sends: 2 })

  it('is as it should be where every send was written down with its token', () => {
    const calls = [call('chaos-7-0-c0'), call('chaos-7-0-c0')]
    expect(judgeCalls(calls, [written])).toEqual([])
  })

  it('shows sends without a token, with another token, and more of them than written down', () => {
    expect(judgeCalls([call()], [written])).not.toEqual([])
    expect(judgeCalls([call('chaos-7-0-c1')], [written])).not.toEqual([])
    const often = Array.from({ length: 5 }, () => call('chaos-7-0-c0'))
    expect(judgeCalls(often, [written])).toHaveLength(1)
  })
})

describe('a plan', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(size)).toEqual(planOf(size))
    expect(planOf({ ...size, seed: 8 })).not.toEqual(planOf(size))
  })

  it('gives every wish a key of its own, and lets everything happen to some', () => {
    const turns = planOf({ ...size, creates: 300 })
    expect(new Set(turns.map((turn) => turn.wish.psk)).size).toBe(300)
    const kinds = new Set(turns.flatMap(({ troubles }) => troubles.map(({ kind }) => kind)))
    expect(kinds).toEqual(new Set(['app is killed', 'sandbox is killed', 'fault']))
  })
})

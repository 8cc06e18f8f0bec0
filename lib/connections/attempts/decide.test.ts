import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { decide, type History, type Setback } from './decide'
import { attemptLimits } from './limits'

const limits = attemptLimits({})
const history: History = { sends: 1, maybeApplied: false, firstSentAt: 0, now: 1000 }
const most = () => 1

const api = (code: string, status = 400): ServiceFailure => ({
  kind: 'api',
  status,
  code,
  message: '',
  requestId: 'R',
  maybeApplied: status >= 500,
})
const throttled = (retryAfterMs?: number): ServiceFailure => ({
  kind: 'throttled',
  status: 400,
  code: 'Throttling.User',
  message: '',
  requestId: 'R',
  maybeApplied: false,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
})
const doubts: readonly Setback[] = [
  { kind: 'no-id', requestId: 'R' },
  { kind: 'deadline', maybeApplied: true },
  { kind: 'connection-lost', maybeApplied: true },
  {
    kind: 'unreadable-answer',
    status: 502,
    reason: 'not-an-object',
    requestId: '',
    maybeApplied: true,
  },
  api('InternalError', 500),
  api('ServiceUnavailable', 503),
  api('SignatureNonceUsed'),
]
const refusals: readonly Setback[] = [
  api('Forbidden', 403),
  api('InvalidVpnConnection.AlreadyExists'),
  api('Resource.QuotaFull'),
]
const nothingSent: readonly Setback[] = [
  { kind: 'unreachable', reason: 'refused', maybeApplied: false },
  { kind: 'no-credentials', reason: 'missing', variable: 'X', maybeApplied: false },
  { kind: 'deadline', maybeApplied: false },
]
const busy = [
  'VpnGateway.Configuring',
  'VpnConnection.Configuring',
  'VpnTask.CONFLICT',
  'Appliance.Configuring',
].map((code) => api(code))

describe('what follows a send that was no success', () => {
  test.each(doubts)(
    '%j may have been carried out, so the same request goes out again',
    (setback) => {
      const decision = decide(setback, history, limits, most)
      expect(decision).toMatchObject({ kind: 'send-again', maybeApplied: true })
    },
  )

  test.each(busy)('%j means later, and leaves no doubt', (setback) => {
    const decision = decide(setback, history, limits, most)
    expect(decision).toEqual({ kind: 'send-again', afterMs: 4000, maybeApplied: false })
  })

  test('throttling waits as long as the service asks', () => {
    expect(decide(throttled(7000), history, limits, most)).toMatchObject({ afterMs: 7000 })
    expect(decide(throttled(), history, limits, most)).toMatchObject({ afterMs: 500 })
  })

  test.each([...refusals, ...nothingSent])('%j at the first send ends it', (setback) => {
    expect(decide(setback, history, limits, most)).toEqual({ kind: 'refuse' })
  })

  test.each(refusals)('%j after a send in doubt proves nothing: it is looked up', (setback) => {
    const doubtful = { ...history, sends: 2, maybeApplied: true }
    expect(decide(setback, doubtful, limits, most)).toEqual({ kind: 'look-up' })
  })

  test.each([...nothingSent.slice(0, 2), ...busy])(
    '%j after a send in doubt is tried again',
    (setback) => {
      const doubtful = { ...history, sends: 2, maybeApplied: true }
      expect(decide(setback, doubtful, limits, most)).toMatchObject({
        kind: 'send-again',
        maybeApplied: true,
      })
    },
  )

  test('doubt is never forgotten, and a limit ends every wait', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...doubts, ...busy, ...refusals, ...nothingSent, throttled(50)),
        fc.record({
          sends: fc.integer({ min: 1, max: 60 }),
          maybeApplied: fc.boolean(),
          firstSentAt: fc.constant(0),
          now: fc.integer({ min: 0, max: 2 * limits.retryForMs }),
        }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (setback, past, random) => {
          const decision = decide(setback, past, limits, () => random)
          if (past.maybeApplied) expect(decision.kind).not.toBe('refuse')
          if (past.now >= limits.retryForMs) expect(decision.kind).not.toBe('send-again')
          if (decision.kind !== 'send-again') return
          expect(decision.afterMs).toBeGreaterThanOrEqual(0)
          expect(decision.afterMs).toBeLessThanOrEqual(limits.backOffMaxMs)
          if (past.maybeApplied) expect(decision.maybeApplied).toBe(true)
        },
      ),
    )
  })

  test('waits grow, and are jittered between half and the whole', () => {
    const waitAfter = (sends: number, random: number) => {
      const decision = decide(
        { kind: 'connection-lost', maybeApplied: true },
        { ...history, sends },
        limits,
        () => random,
      )
      return decision.kind === 'send-again' ? decision.afterMs : Number.NaN
    }
    expect([1, 2, 3, 4, 9].map((sends) => waitAfter(sends, 1))).toEqual([
      500, 1000, 2000, 4000, 15_000,
    ])
    expect(waitAfter(3, 0)).toBe(1000)
  })
})

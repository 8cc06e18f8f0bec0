import { describe, expect, test } from 'vitest'
import type { ServiceAnswer } from '@/lib/alibaba/answer'
import { waitOutBusy } from './wait-out-busy'

const limits = { firstWaitMs: 1, waitMsMax: 4, totalMs: 20 }
const ok: ServiceAnswer = { kind: 'ok', requestId: 'r', body: {} }
const refused = (code: string, maybeApplied = false): ServiceAnswer => ({
  kind: 'api',
  status: 400,
  code,
  message: '',
  requestId: 'r',
  maybeApplied,
})
const throttled = (retryAfterMs: number): ServiceAnswer => ({
  kind: 'throttled',
  status: 400,
  code: 'Throttling',
  message: '',
  requestId: 'r',
  retryAfterMs,
  maybeApplied: false,
})
const busy = refused('VpnGateway.Configuring')

/** Answers in turn, the last of them for ever, and how many were asked for. */
async function sent(...answers: [ServiceAnswer, ...ServiceAnswer[]]) {
  let count = 0
  const answer = await waitOutBusy(async () => {
    count += 1
    return answers[Math.min(count, answers.length) - 1] ?? ok
  }, limits)
  return { answer, count }
}

describe('a change of a gateway', () => {
  test.each<[string, [ServiceAnswer, ...ServiceAnswer[]], number]>([
    ['that succeeds goes out once', [ok], 1],
    ['goes out again while the gateway is busy', [busy, refused('TaskConflict'), ok], 3],
    ['goes out again after it was throttled', [throttled(2), ok], 2],
  ])('%s', async (_, answers, count) => {
    expect(await sent(...answers)).toEqual({ answer: ok, count })
  })

  test.each<[string, ServiceAnswer]>([
    ['is refused', refused('VpnGateway.FinancialLocked')],
    ['may have been carried out', refused('InternalError', true)],
    ['was busy on a repeat that leaves doubt', refused('VpnGateway.Configuring', true)],
    ['is told to wait for longer than anybody would', throttled(60_000)],
    ['broke off', { kind: 'connection-lost', maybeApplied: true }],
  ])('that %s goes out once', async (_, answer) => {
    expect(await sent(answer)).toEqual({ answer, count: 1 })
  })

  test('ends with the refusal where the gateway never settles', async () => {
    const { answer, count } = await sent(busy)
    expect(answer).toBe(busy)
    // 1, 2, 4, 4, 4, 4 and no more than 20 in all.
    expect(count).toBe(7)
  })
})

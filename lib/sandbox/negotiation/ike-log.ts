import { deadPeerDetection, type Line } from './exchange-lines'
import { failedAttempt, successfulAttempt } from './failed-attempt'
import { type FailureCode, failureCodes } from './failure-codes'
import type { Parties } from './parties'

/** What the log of a connection follows from. Nothing is stored: the same question, the same log. */
export type Negotiation = {
  readonly ends: Parties
  readonly code: FailureCode
  /** When the first attempt begins, in milliseconds. */
  readonly beginTime: number
  /** Until when there is a log: now. */
  readonly untilTime: number
}

/** No attempt lasts longer. */
const attemptMsMax = 10_000

/** An attempt, or a look whether the peer is there, every 30 to 39 seconds (*assumed*), by the ID. */
function periodMs({ connectionId }: Parties): number {
  let sum = 0
  for (const character of connectionId) sum += character.charCodeAt(0)
  return 30_000 + (sum % 10) * 1_000
}

function linesOfAttempt({ ends, code }: Negotiation, number: number): readonly Line[] {
  if (failureCodes[code].outcome !== 'established')
    return failedAttempt(code, ends, number + 1).lines
  if (number === 0) return successfulAttempt(ends)
  return ends.dpd ? deadPeerDetection(ends, number) : []
}

/** Beijing time, as in the sample of "DiagnoseVpnConnections": 11:39:21 for 03:39:21 UTC. */
const zoneMs = 8 * 3_600_000

function written(time: number, { part, text }: Line, { connectionId }: Parties): string {
  const [day, clock] = new Date(time + zoneMs).toISOString().split('T')
  return `${day} ${clock?.slice(0, 8)} ${connectionId} [${part}]: ${text}`
}

/** Lines from one moment to another, both included, oldest first. */
export function* logBetween(
  negotiation: Negotiation,
  fromTime: number,
  toTime: number,
): Generator<string> {
  const { ends, beginTime } = negotiation
  const period = periodMs(ends)
  const last = Math.min(toTime, negotiation.untilTime)
  const first = Math.max(0, Math.floor((fromTime - attemptMsMax - beginTime) / period))
  for (let number = first; beginTime + number * period <= last; number += 1) {
    const start = beginTime + number * period
    for (const line of linesOfAttempt(negotiation, number)) {
      const time = start + line.afterMs
      if (time >= fromTime && time <= last) yield written(time, line, ends)
    }
  }
}

/** What went wrong last, when, and the line that says so. */
export type LastFailure = {
  readonly code: FailureCode
  readonly time: number
  readonly sourceLog: string
}

/** The failure of the last attempt that has failed; none before the first, and none in health. */
export function lastFailure(negotiation: Negotiation): LastFailure | undefined {
  const { ends, code, beginTime, untilTime } = negotiation
  if (failureCodes[code].outcome === 'established') return undefined
  const { cause } = failedAttempt(code, ends, 1)
  const period = periodMs(ends)
  const failures = Math.floor((untilTime - beginTime - cause.afterMs) / period) + 1
  if (failures < 1) return undefined
  const time = beginTime + (failures - 1) * period + cause.afterMs
  return { code, time, sourceLog: written(time, cause, ends) }
}

import type { ConnectionLogs } from '@/lib/vpn/wire/answers'
import { requestJson } from './request-json'

/** A span of the log, in Unix seconds, both ends included. */
export type LogSpan = { readonly from: number; readonly to: number }

/** The lines of a span, oldest first. `from` is later than asked for where the span held too many. */
export type LogPart = LogSpan & {
  readonly asked: LogSpan
  readonly lines: readonly string[]
  /** Whether the service vouches for having found every line. */
  readonly isComplete: boolean
}

export type LogsOf = {
  readonly regionId: string
  readonly connectionId: string
  readonly tunnelId: string | undefined
}

/** The service’s own bound of a page (VPC API metadata). */
const pageSize = 50
/** 500 lines are read at once at most: more than anybody reads, and ten calls. */
const pagesMax = 10
/** A shorter span is read whole, however much is in it. */
const secondsMin = 60

async function readPage(
  { regionId, connectionId, tunnelId }: LogsOf,
  { from, to }: LogSpan,
  page: number,
  signal: AbortSignal,
): Promise<ConnectionLogs> {
  const query = new URLSearchParams({
    From: String(from),
    To: String(to),
    PageNumber: String(page),
    PageSize: String(pageSize),
    ...(tunnelId && { TunnelId: tunnelId }),
  })
  const path = `/api/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(connectionId)}`
  return requestJson<ConnectionLogs>(`${path}/logs?${query}`, { signal })
}

/**
 * Reads the newest lines of a span. The service gives the oldest first and no total, so a span with
 * too many lines is halved from its beginning until the rest can be read whole.
 *
 * @throws ProblemError
 */
export async function readLogPart(
  of: LogsOf,
  span: LogSpan,
  signal: AbortSignal,
): Promise<LogPart> {
  let from = span.from
  const first = await readPage(of, span, 1, signal)
  let page = first
  if (first.Next !== null) {
    const isTooMuch = async () =>
      (await readPage(of, { from, to: span.to }, pagesMax + 1, signal)).Logs.length > 0
    while (span.to - from > secondsMin && (await isTooMuch())) {
      from = Math.ceil((from + span.to) / 2)
    }
    if (from !== span.from) page = await readPage(of, { from, to: span.to }, 1, signal)
  }
  const lines = [...page.Logs]
  while (page.Next !== null) {
    page = await readPage(of, { from, to: span.to }, page.Next, signal)
    lines.push(...page.Logs)
  }
  return { asked: span, from, to: span.to, lines, isComplete: page.IsCompleted }
}

/** What comes before a part: what was left out of it, or as long a span again as the first one. */
export function olderSpan(part: LogPart, first: LogPart): LogSpan {
  const to = part.from - 1
  if (part.from > part.asked.from) return { from: part.asked.from, to }
  return { from: Math.max(0, to - (first.asked.to - first.asked.from)), to }
}

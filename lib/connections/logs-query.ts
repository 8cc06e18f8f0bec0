import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'
import { failed, type Outcome } from './outcome'

/** Which log lines are wanted; numbers as documented for DescribeVpnConnectionLogs. */
export type LogsQuery = {
  /** Unix time in seconds. */
  readonly From?: number
  readonly To?: number
  /** Minutes, 1 to 10. */
  readonly MinutePeriod?: number
  readonly TunnelId?: string
  readonly PageNumber: number
  readonly PageSize: number
}

/** Bounds of DescribeVpnConnectionLogs, VPC API metadata. Ten digits keep seconds seconds. */
const bounds = {
  From: [0, 9_999_999_999],
  To: [0, 9_999_999_999],
  MinutePeriod: [1, 10],
  PageNumber: [1, 1_000_000],
  PageSize: [1, 50],
} as const

const tunnelId = /^[A-Za-z0-9-]{1,64}$/
const names = [...Object.keys(bounds), 'TunnelId']
const isNumbered = (name: string): name is keyof typeof bounds => Object.hasOwn(bounds, name)

function refuseValue(name: string, value: string): string | undefined {
  if (!isNumbered(name)) {
    return tunnelId.test(value) ? undefined : 'An ID such as tun-bp15oes1py4i66ab is needed.'
  }
  const [min, max] = bounds[name]
  const isWhole = /^\d{1,15}$/.test(value)
  if (isWhole && Number(value) >= min && Number(value) <= max) return undefined
  const unit = name === 'From' || name === 'To' ? ', Unix time in seconds' : ''
  return `A whole number from ${min} to ${max}${unit}.`
}

function refuseSpan(has: (name: string) => boolean): ParameterError[] {
  if (has('MinutePeriod') || has('From') === has('To')) return []
  const parameter = has('From') ? 'To' : 'From'
  return [{ parameter, message: 'From goes with To, or either of them with MinutePeriod.' }]
}

/**
 * Reads the query of the logs: `From` with `To`, or `MinutePeriod`, which is ten when nothing says
 * when; a tunnel, a page. Every bad parameter is named at once.
 */
export function readLogsQuery(query: Iterable<readonly [string, string]>): Outcome<LogsQuery> {
  const given = new Map<string, string>()
  const errors: ParameterError[] = []
  for (const [parameter, value] of query) {
    const message = given.has(parameter) ? 'Given more than once.' : refuseValue(parameter, value)
    given.set(parameter, value)
    if (!names.includes(parameter))
      errors.push({ parameter, message: 'This address has no parameter of this name.' })
    else if (message) errors.push({ parameter, message })
  }
  const has = (name: string) => given.has(name)
  errors.push(...refuseSpan(has))
  if (errors.length === 0 && Number(given.get('From') ?? 0) > Number(given.get('To') ?? Infinity))
    errors.push({ parameter: 'To', message: 'To comes before From.' })
  if (errors.length > 0) {
    const detail = 'The query is not valid.'
    return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors }))
  }
  const whenever = has('From') || has('To') ? {} : { MinutePeriod: 10 }
  const read = [...given].map(([name, value]) => [name, isNumbered(name) ? Number(value) : value])
  return {
    ok: true,
    value: { PageNumber: 1, PageSize: 50, ...whenever, ...Object.fromEntries(read) },
  }
}

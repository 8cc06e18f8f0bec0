import { invalid, missing } from '../api-error'
import { logBetween } from '../negotiation/ike-log'
import type { VpnConnection } from '../resources'
import { type TunnelView, tunnelViews } from '../state/tunnel-views'
import type { Action, Call } from './action'
import { negotiationOf } from './described'
import { pageOfMany } from './paging'
import { required, requiredConnection } from './required'

/** Longer spans are not searched to their beginning (*assumed*), and the answer says so. */
const searchedSecondsMax = 24 * 3600

/** Unix time in seconds, so ten digits: one in milliseconds is refused. */
function seconds(parameters: Call['parameters'], name: 'From' | 'To'): number | undefined {
  const text = parameters[name]
  if (!text) return undefined
  if (!/^\d{1,10}$/.test(text)) throw invalid(name)
  return Number(text)
}

function minutes(parameters: Call['parameters']): number | undefined {
  const text = parameters['MinutePeriod']
  if (!text) return undefined
  if (!/^(?:[1-9]|10)$/.test(text)) throw invalid('MinutePeriod')
  return Number(text)
}

/**
 * The span of a call, in seconds. Source: "DescribeVpnConnectionLogs": `From` needs `To` or
 * `MinutePeriod`, `To` needs `From` or `MinutePeriod`, without both `MinutePeriod` is required.
 * With all three the period is ignored; codes are *assumed*.
 */
function spanOf({ parameters, now }: Call): { from: number; to: number } {
  const [from, to] = [seconds(parameters, 'From'), seconds(parameters, 'To')]
  const period = minutes(parameters)
  if (from !== undefined && to !== undefined) {
    if (from > to) throw invalid('From', 'From is later than To.')
    return { from, to }
  }
  if (period === undefined) {
    if (from !== undefined) throw missing('To')
    throw missing(to === undefined ? 'MinutePeriod' : 'From')
  }
  if (from !== undefined) return { from, to: from + period * 60 }
  const end = to ?? Math.floor(now / 1_000)
  return { from: end - period * 60, to: end }
}

/** Dual-tunnel connections have a log for each tunnel; that one must be named is *assumed*. */
function viewOf({ parameters }: Call, connection: VpnConnection): TunnelView {
  const views = tunnelViews(connection)
  const [first] = views
  if (first && views.length === 1) return first
  const wanted = required(parameters, 'TunnelId')
  const view = views.find(({ tunnelId }) => tunnelId === wanted)
  if (!view) throw invalid('TunnelId', 'The connection has no such tunnel.')
  return view
}

/**
 * Source: "DescribeVpnConnectionLogs". Oldest first (*assumed*). A connection with a single tunnel
 * has no tunnel to ask for, so `TunnelId` is not looked at.
 */
export const describeVpnConnectionLogs: Action = (call) => {
  const connection = requiredConnection(call)
  const { from, to } = spanOf(call)
  const end = Math.min(to, Math.floor(call.now / 1_000))
  const start = Math.max(from, end - searchedSecondsMax)
  const negotiation = negotiationOf(call, viewOf(call, connection))
  const lines = logBetween(negotiation, start * 1_000, end * 1_000 + 999)
  const { page, pageNumber, pageSize } = pageOfMany(call.parameters, lines)
  return {
    Data: { Logs: page },
    Count: page.length,
    IsCompleted: start === from || start <= negotiation.beginTime / 1_000,
    PageNumber: pageNumber,
    PageSize: pageSize,
  }
}

import 'server-only'
import type { ConnectionLogs } from '@/lib/vpn/wire/answers'
import { readLogs } from '@/lib/vpn/wire/read-logs'
import type { Context } from './context'
import type { LogsQuery } from './logs-query'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { requireConnectionId } from './require-connection-id'
import { serviceProblem } from './service-problem'

/**
 * One page of a connection's IKE log. The service tells no total, so a full page is taken to have
 * another one behind it.
 */
export const getLogs = permitted(
  'readConnections',
  async (
    { client }: Context,
    { regionId, connectionId }: { regionId: string; connectionId: string },
    query: LogsQuery,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionLogs>> => {
    const id = requireConnectionId(connectionId)
    if (!id.ok) return id
    const span = Object.entries(query).map(([name, value]) => [name, String(value)])
    const parameters = {
      RegionId: regionId,
      VpnConnectionId: id.value,
      ...(Object.fromEntries(span) as Record<string, string>),
    }
    const answer = await client.call('DescribeVpnConnectionLogs', regionId, parameters, {
      signal,
    })
    if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: false }))
    const { Logs, IsCompleted, PageNumber = query.PageNumber, PageSize } = readLogs(answer.body)
    // The service may hold pages smaller than what was asked for.
    const pageSize = PageSize ?? query.PageSize
    return done({
      RequestId: answer.requestId,
      Logs,
      PageNumber,
      PageSize: pageSize,
      IsCompleted,
      Next: Logs.length > 0 && Logs.length >= pageSize ? PageNumber + 1 : null,
    })
  },
)

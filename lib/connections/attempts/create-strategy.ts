import 'server-only'
import { createdConnections } from '@/lib/db/find-attempts'
import type { AttemptAnswer } from '@/lib/http/attempt'
import { readCreatedConnection, readDescribedConnections } from '@/lib/vpn/wire/describe'
import { readVpnGateways } from '@/lib/vpn/wire/describe-gateways'
import { keysIn, secretsOf } from '@/lib/vpn/wire/keys-in'
import { matchesAttempt } from '@/lib/vpn/wire/matches-attempt'
import { readPages } from '../read-pages'
import type { Sight, Strategy, StrategyTools } from './strategy'

/** The clocks of two machines differ a little, even after the difference has been measured. */
const clockToleranceMs = 60_000

/** Whether the service has nothing under way on a gateway; undefined when it does not say. */
export async function isGatewayIdle(
  { client }: Pick<StrategyTools, 'client'>,
  regionId: string,
  vpnGatewayId: string,
): Promise<boolean | undefined> {
  const parameters = { RegionId: regionId, VpnGatewayId: vpnGatewayId }
  const answer = await client.call('DescribeVpnGateway', regionId, parameters)
  if (answer.kind === 'api' && answer.code === 'InvalidVpnGatewayInstanceId.NotFound') return true
  if (answer.kind !== 'ok') return undefined
  const [gateway] = readVpnGateways({ VpnGateways: { VpnGateway: [answer.body] } })
  return gateway?.Status === undefined ? undefined : gateway.Status === 'active'
}

export const createStrategy: Strategy = {
  success: 'created',

  prepare(_tools, _row, parameters) {
    const secrets = secretsOf(keysIn(parameters))
    return Promise.resolve({ kind: 'send', parameters, secrets })
  },

  read(row, body, requestId): AttemptAnswer | undefined {
    const created = readCreatedConnection(body)
    if (!created) return undefined
    return {
      VpnConnectionId: created.VpnConnectionId,
      CreateTime: created.CreateTime ?? null,
      Name: created.Name ?? row.name,
      RequestId: created.RequestId ?? (requestId || null),
    }
  },

  /** The service keeps no token in sight, so the connection is known by what it was asked to be. */
  async lookUp({ client, store }, row, parameters): Promise<Sight> {
    const isIdle = await isGatewayIdle({ client }, row.region_id, row.vpn_gateway_id)
    const pages = await readPages(
      { client },
      {
        action: 'DescribeVpnConnections',
        regionId: row.region_id,
        parameters: { VpnGatewayId: row.vpn_gateway_id },
        read: readDescribedConnections,
      },
    )
    if (pages.kind !== 'ok') return { kind: 'unclear' }
    const notBefore = row.started_at + client.clockOffsetMs() - clockToleranceMs
    const matching = pages.members.filter(
      (described) =>
        matchesAttempt(described, parameters) && (described.CreateTime ?? 0) >= notBefore,
    )
    const taken = await createdConnections(
      store,
      matching.flatMap(({ VpnConnectionId }) => VpnConnectionId ?? []),
    )
    const [found, ...more] = matching.filter(
      ({ VpnConnectionId }) => VpnConnectionId && !taken.has(VpnConnectionId),
    )
    // Two of the kind: nobody can tell which of them this attempt made.
    if (more.length > 0) return { kind: 'unclear' }
    if (!found?.VpnConnectionId) return { kind: isIdle ? 'absent' : 'unclear' }
    const { VpnConnectionId, CreateTime, Name } = found
    return {
      kind: 'done',
      answer: {
        VpnConnectionId,
        CreateTime: CreateTime ?? null,
        Name: Name ?? null,
        RequestId: null,
      },
    }
  },
}

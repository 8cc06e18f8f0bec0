import 'server-only'
import type { ConnectionDiagnoses } from '@/lib/vpn/wire/answers'
import { readDescribedConnection } from '@/lib/vpn/wire/describe'
import { readDiagnoses } from '@/lib/vpn/wire/read-diagnoses'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { requireConnectionId } from './require-connection-id'
import { serviceProblem } from './service-problem'

/** `VpnConnectionIds.1`: how the service takes a list. */
const numbered = (name: string, members: readonly string[]) =>
  Object.fromEntries(members.map((member, index) => [`${name}.${index + 1}`, member]))

/**
 * What the service finds wrong with a connection. One with two tunnels is diagnosed by the IDs of
 * its tunnels, so the connection is read first.
 */
export const getDiagnosis = permitted(
  'readConnections',
  async (
    { client }: Context,
    { regionId, connectionId }: { regionId: string; connectionId: string },
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionDiagnoses>> => {
    const id = requireConnectionId(connectionId)
    if (!id.ok) return id
    const one = { RegionId: regionId, VpnConnectionId: id.value }
    const read = await client.call('DescribeVpnConnection', regionId, one, { signal })
    if (read.kind !== 'ok') return failed(serviceProblem(read, { changes: false }))
    const described = readDescribedConnection(read.body)
    const tunnels = described?.TunnelOptionsSpecification?.TunnelOptions ?? []
    const parameters = {
      RegionId: regionId,
      ...(described?.VpnGatewayId !== undefined && { VpnGatewayId: described.VpnGatewayId }),
      ...numbered('VpnConnectionIds', [id.value]),
      ...numbered(
        'TunnelIds',
        tunnels.flatMap(({ TunnelId }) => TunnelId ?? []),
      ),
    }
    const answer = await client.call('DiagnoseVpnConnections', regionId, parameters, { signal })
    if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: false }))
    return done({ RequestId: answer.requestId, Diagnoses: readDiagnoses(answer.body) })
  },
)

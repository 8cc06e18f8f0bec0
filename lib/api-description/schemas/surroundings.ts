import type { GatewaySurroundings } from '@/lib/vpn/wire/answers'
import { surroundingFields as fields } from '@/lib/vpn/wire/describe-surroundings'
import { listOf, object, orNull, type Schema, text } from '../json-schema'
import { described, membersOf } from './described'

const ikeConfig = described(fields.ikeConfig)

const tunnel = object(
  {},
  {
    ...membersOf(fields.tunnel),
    TunnelIkeConfig: ikeConfig,
    TunnelBgpConfig: described(fields.tunnelBgpConfig),
  },
)

const neighbour = object(
  {},
  {
    ...membersOf(fields.connection),
    IkeConfig: ikeConfig,
    VcoHealthCheck: described(fields.healthCheck),
    VpnBgpConfig: described(fields.bgpConfig),
    TunnelOptionsSpecification: object({ TunnelOptions: listOf(tunnel) }),
  },
  { description: 'What other connections have to keep clear of. No key.' },
)

export const gatewaySurroundings = object({
  RequestId: text({ description: 'The service’s request ID.' }),
  VpnGateway: described(fields.gateway),
  VpnConnections: object({ VpnConnection: listOf(neighbour) }),
  VpnPbrRouteEntries: orNull(
    object(
      { VpnPbrRouteEntry: listOf(described(fields.policyRoute)) },
      {},
      { description: 'Null where the routes could not be read.' },
    ),
  ),
}) satisfies Schema<GatewaySurroundings>

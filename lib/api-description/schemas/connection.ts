import type {
  ConnectionDetails,
  ConnectionDiagnoses,
  ConnectionList,
  ConnectionLogs,
  ConnectionPeerConfig,
} from '@/lib/vpn/wire/answers'
import { type DescribedConnection, describedFields } from '@/lib/vpn/wire/describe'
import { diagnosisFields } from '@/lib/vpn/wire/read-diagnoses'
import { peerConfigFields } from '@/lib/vpn/wire/read-peer-config'
import {
  boolean,
  integer,
  listOf,
  named,
  object,
  orNull,
  type Schema,
  text,
} from '../json-schema'
import { described, membersOf } from './described'

const requestId = text({ description: 'The service’s request ID.' })

const fields = describedFields

const tunnel = object(
  {},
  {
    ...membersOf(fields.tunnel),
    TunnelIkeConfig: described(fields.ikeConfig),
    TunnelIpsecConfig: described(fields.ipsecConfig),
    TunnelBgpConfig: described(fields.tunnelBgpConfig),
  },
)

const connectionMembers = {
  ...membersOf(fields.connection),
  IkeConfig: described(fields.ikeConfig),
  IpsecConfig: described(fields.ipsecConfig),
  VcoHealthCheck: described(fields.healthCheck),
  VpnBgpConfig: described(fields.bgpConfig),
  TunnelOptionsSpecification: object({ TunnelOptions: listOf(tunnel) }),
  Tags: object({ Tag: listOf(described(fields.tag)) }),
}

const keyless = {
  description: 'As the service describes it; what the service does not say is missing. No key.',
}

const connection = named(
  'Connection',
  object({}, connectionMembers, keyless) satisfies Schema<DescribedConnection>,
)

export const connectionList = named(
  'ConnectionList',
  object({
    RequestId: requestId,
    TotalCount: integer(),
    VpnConnections: object({ VpnConnection: listOf(connection) }),
  }) satisfies Schema<ConnectionList>,
)

export const connectionDetails = named(
  'ConnectionDetails',
  object(
    {
      RequestId: requestId,
      Version: text({ description: 'What a change must name in If-Match.' }),
    },
    connectionMembers,
    keyless,
  ) satisfies Schema<ConnectionDetails>,
)

export const connectionLogs = object({
  RequestId: requestId,
  Logs: listOf(text()),
  IsCompleted: boolean({ description: 'Whether the service vouches for every line.' }),
  PageNumber: integer(),
  PageSize: integer(),
  Next: orNull(integer({ description: 'The next page.' })),
}) satisfies Schema<ConnectionLogs>

export const connectionDiagnoses = object({
  RequestId: requestId,
  Diagnoses: listOf(described(diagnosisFields)),
}) satisfies Schema<ConnectionDiagnoses>

const phases = {
  IkeConfig: described(peerConfigFields.ikeConfig),
  IpsecConfig: described(peerConfigFields.ipsecConfig),
}

export const connectionPeerConfig = object({
  RequestId: requestId,
  VpnConnectionConfig: object(
    {},
    {
      ...membersOf(peerConfigFields.connection),
      ...phases,
      BgpConfigs: object({ BgpConfig: listOf(described(peerConfigFields.bgpConfig)) }),
      TunnelsConfig: object({
        TunnelConfig: listOf(object({}, { ...membersOf(peerConfigFields.tunnel), ...phases })),
      }),
    },
    { description: 'As seen from your device: local is your site. Without the key.' },
  ),
}) satisfies Schema<ConnectionPeerConfig>

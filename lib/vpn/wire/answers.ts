import type { DescribedConnection } from './describe'
import type {
  DescribedCustomerGateway,
  DescribedRegion,
  DescribedVpnGateway,
} from './describe-gateways'
import type {
  DescribedNeighbour,
  DescribedPolicyRoute,
  DescribedSurroundingGateway,
} from './describe-surroundings'
import type { DescribedDiagnosis } from './read-diagnoses'
import type { DescribedLogs } from './read-logs'
import type { DescribedPeerConfig } from './read-peer-config'

// What our HTTP API answers with: documented names in the service's own nesting, keys left out.

/** `null` where the service did not say; the reference's samples lack `Name` and `RequestId`. */
export type CreateAnswer = {
  readonly VpnConnectionId: string
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly CreateTime: number | null
  readonly Name: string | null
  readonly RequestId: string | null
}

/** A dry run that passed: the service would take these parameters. Nothing was created. */
export type DryRunAnswer = { readonly RequestId: string; readonly Passed: true }

export type ConnectionList = {
  readonly RequestId: string
  readonly TotalCount: number
  readonly VpnConnections: { readonly VpnConnection: readonly DescribedConnection[] }
}

export type ConnectionDetails = DescribedConnection & {
  readonly RequestId: string
  /** A digest of the configured values; what a change must name. */
  readonly Version: string
}

export type VpnGatewayList = {
  readonly RequestId: string
  readonly VpnGateways: { readonly VpnGateway: readonly DescribedVpnGateway[] }
}

/** A VPN gateway and what stands on it. */
export type GatewaySurroundings = {
  readonly RequestId: string
  readonly VpnGateway: DescribedSurroundingGateway
  readonly VpnConnections: { readonly VpnConnection: readonly DescribedNeighbour[] }
  /** `null` where the routes could not be read. */
  readonly VpnPbrRouteEntries: {
    readonly VpnPbrRouteEntry: readonly DescribedPolicyRoute[]
  } | null
}

export type CustomerGatewayList = {
  readonly RequestId: string
  readonly CustomerGateways: { readonly CustomerGateway: readonly DescribedCustomerGateway[] }
}

export type RegionList = {
  readonly RequestId: string
  readonly Regions: { readonly Region: readonly DescribedRegion[] }
}

export type ConnectionLogs = Pick<DescribedLogs, 'Logs' | 'IsCompleted'> & {
  readonly RequestId: string
  readonly PageNumber: number
  readonly PageSize: number
  /** The number of the next page; `null` when this one was not full. */
  readonly Next: number | null
}

export type ConnectionDiagnoses = {
  readonly RequestId: string
  readonly Diagnoses: readonly DescribedDiagnosis[]
}

export type ConnectionPeerConfig = {
  readonly RequestId: string
  readonly VpnConnectionConfig: DescribedPeerConfig
}

/** The pre-shared key of a connection, in clear, for those who may see it. */
export type RevealedKey = { readonly RequestId: string; readonly Psk: string }

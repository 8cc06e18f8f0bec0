import type { DescribedConnection, DescribedTunnel } from './describe'

/*
 * What a list of thousands shows of each connection. Allow-lists: a field that is not named here
 * stays behind, whatever the full description grows.
 */
const shownFields = [
  'VpnConnectionId',
  'Name',
  'VpnGatewayId',
  'CustomerGatewayId',
  'LocalSubnet',
  'RemoteSubnet',
  'CreateTime',
  'State',
  'Status',
  'InternetIp',
] as const satisfies readonly (keyof DescribedConnection)[]

const shownOfTunnel = [
  'TunnelId',
  'Role',
  'State',
  'Status',
  'InternetIp',
  'CustomerGatewayId',
] as const satisfies readonly (keyof DescribedTunnel)[]

type SummarizedTunnel = Pick<DescribedTunnel, (typeof shownOfTunnel)[number]>

/** A connection in the documented names, with only the fields that a list shows. */
export type ConnectionSummary = Pick<DescribedConnection, (typeof shownFields)[number]> & {
  IkeConfig?: Pick<NonNullable<DescribedConnection['IkeConfig']>, 'IkeVersion'>
  TunnelOptionsSpecification?: { TunnelOptions: SummarizedTunnel[] }
}

/** The answer of a list that was asked for with `View=summary`. */
export type ConnectionSummaryList = {
  readonly RequestId: string
  readonly TotalCount: number
  readonly VpnConnections: { readonly VpnConnection: readonly ConnectionSummary[] }
}

function pick<T extends object, K extends keyof T>(source: T, names: readonly K[]): Pick<T, K> {
  const entries = names.flatMap((name) => (name in source ? [[name, source[name]] as const] : []))
  // Every entry was taken from the source under its own name.
  return Object.fromEntries(entries) as Pick<T, K>
}

/** The part of a described connection that a list shows. */
export function summaryOf(described: DescribedConnection): ConnectionSummary {
  const version = described.IkeConfig?.IkeVersion
  const tunnels = described.TunnelOptionsSpecification?.TunnelOptions
  return {
    ...pick(described, shownFields),
    ...(version !== undefined && { IkeConfig: { IkeVersion: version } }),
    ...(tunnels && {
      TunnelOptionsSpecification: {
        TunnelOptions: tunnels.map((tunnel) => pick(tunnel, shownOfTunnel)),
      },
    }),
  }
}

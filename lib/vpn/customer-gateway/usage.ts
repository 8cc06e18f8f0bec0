import type { DescribedConnection } from '../wire/describe'

/** The customer gateways a connection leads to: one, or one for each of two tunnels. */
export function customerGatewaysOf({
  CustomerGatewayId,
  TunnelOptionsSpecification,
}: DescribedConnection): readonly string[] {
  const tunnels = TunnelOptionsSpecification?.TunnelOptions ?? []
  const ids = [CustomerGatewayId, ...tunnels.map((tunnel) => tunnel.CustomerGatewayId)]
  return [...new Set(ids.filter((id) => id !== undefined))]
}

/** Connections by what they lead to or stand on; a key nobody uses is not there. */
export type Usage = ReadonlyMap<string, readonly DescribedConnection[]>

function groupedBy(
  connections: readonly DescribedConnection[],
  keysOf: (connection: DescribedConnection) => readonly string[],
): Usage {
  const usage = new Map<string, DescribedConnection[]>()
  for (const connection of connections) {
    for (const key of keysOf(connection)) {
      const list = usage.get(key)
      if (list) list.push(connection)
      else usage.set(key, [connection])
    }
  }
  return usage
}

/** The connections that lead to each customer gateway. */
export const usageOfCustomerGateways = (connections: readonly DescribedConnection[]): Usage =>
  groupedBy(connections, customerGatewaysOf)

/** The connections that stand on each VPN gateway. */
export const usageOfVpnGateways = (connections: readonly DescribedConnection[]): Usage =>
  groupedBy(connections, ({ VpnGatewayId }) => (VpnGatewayId ? [VpnGatewayId] : []))

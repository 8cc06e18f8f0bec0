import type { PartialConnection } from '../connection'
import { isSameSet } from './shared-blocks'
import type { OtherConnection } from './surroundings'

/**
 * Whether a connection joins the same gateways for the same subnets. No document says what makes two
 * connections the same for the service; tunnels are compared in their order, active before standby.
 */
export function isIdentical(values: PartialConnection, other: OtherConnection): boolean {
  const { localSubnets, remoteSubnets, tunnels } = values
  if (!localSubnets || !remoteSubnets || tunnels.length !== other.tunnels.length) return false
  return (
    tunnels.every(
      ({ customerGatewayId }, index) =>
        customerGatewayId !== undefined &&
        customerGatewayId === other.tunnels[index]?.customerGatewayId,
    ) &&
    isSameSet(localSubnets, other.localSubnets) &&
    isSameSet(remoteSubnets, other.remoteSubnets)
  )
}

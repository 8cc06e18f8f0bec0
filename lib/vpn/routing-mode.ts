import { type Cidr, formatCidr } from '@/lib/net/cidr'
import type { ConnectionText, PartialConnection } from './connection'
import { splitCidrs } from './values/cidr-list'

/** Which traffic enters the tunnel. Source: "CreateVpnConnection" (today), LocalSubnet and RemoteSubnet. */
export type RoutingMode = 'destination' | 'protected-flows'

/** Both sides of a form, as text. */
export type SubnetTexts = Pick<ConnectionText, 'localSubnets' | 'remoteSubnets'>

const everywhere = '0.0.0.0/0'

/** The subnets by which a connection is in destination routing mode. */
export const destinationSubnets: SubnetTexts = {
  localSubnets: everywhere,
  remoteSubnets: everywhere,
}

const isEverywhere = (blocks: readonly Cidr[] = []): boolean =>
  blocks.length === 1 && blocks.every((block) => formatCidr(block) === everywhere)

/** Whether both sides are exactly 0.0.0.0/0. One side alone is neither mode, and a rule's business. */
export function isDestinationRouting({
  localSubnets,
  remoteSubnets,
}: Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>): boolean {
  return isEverywhere(localSubnets) && isEverywhere(remoteSubnets)
}

/** The routing mode of a connection's blocks. 0.0.0.0/0 on one side only has the routes of protected data flows. */
export const routingModeOfBlocks = (
  sides: Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>,
): RoutingMode => (isDestinationRouting(sides) ? 'destination' : 'protected-flows')

const isEverywhereText = (text: string): boolean => {
  const [only, ...others] = splitCidrs(text)
  return only === everywhere && others.length === 0
}

/** The routing mode that the subnets of a form come to; there is nothing else it could be read from. */
export function routingModeOf({ localSubnets, remoteSubnets }: SubnetTexts): RoutingMode {
  return isEverywhereText(localSubnets) && isEverywhereText(remoteSubnets)
    ? 'destination'
    : 'protected-flows'
}

import type {
  DescribedCustomerGateway,
  DescribedVpnGateway,
} from '@/lib/vpn/wire/describe-gateways'
import { type GatewaysView, matches } from './gateways-view'

/** What was read of a region. */
type Read = {
  readonly regionId: string
  readonly vpnGateways: readonly DescribedVpnGateway[] | undefined
  readonly customerGateways: readonly DescribedCustomerGateway[] | undefined
  readonly error: Error | null
}

/** What is shown of a list, and how many there are in all. */
export type ShownList<T> = { readonly shown: readonly T[]; readonly all: number }

export type ShownRegion = {
  readonly regionId: string
  readonly name: string
  /** Undefined until it is read. */
  readonly vpnGateways: ShownList<DescribedVpnGateway> | undefined
  readonly customerGateways: ShownList<DescribedCustomerGateway> | undefined
  /** A list that is not there could not be read. */
  readonly isFailed: boolean
}

function shownOf<T extends DescribedVpnGateway | DescribedCustomerGateway>(
  list: readonly T[] | undefined,
  search: string,
): ShownList<T> | undefined {
  return list && { shown: list.filter((gateway) => matches(gateway, search)), all: list.length }
}

/**
 * The regions worth drawing, in the order they were read: those somebody asked for by name, and of the
 * others those that have gateways. A search leaves out regions in which nothing is found.
 */
export function shownRegions(
  reads: readonly Read[],
  names: ReadonlyMap<string, string>,
  { search, regionIds }: GatewaysView,
): readonly ShownRegion[] {
  const isSearching = search.trim() !== ''
  return reads.flatMap(({ regionId, ...read }) => {
    const region = {
      regionId,
      name: names.get(regionId) ?? regionId,
      vpnGateways: shownOf(read.vpnGateways, search),
      customerGateways: shownOf(read.customerGateways, search),
      isFailed: read.error !== null,
    }
    const { vpnGateways, customerGateways } = region
    const found = (vpnGateways?.shown.length ?? 0) + (customerGateways?.shown.length ?? 0)
    if (found > 0) return [region]
    const isAskedFor = regionIds.includes(regionId) && !isSearching
    const isNothingRead = region.isFailed && !vpnGateways && !customerGateways
    return isAskedFor && !isNothingRead ? [region] : []
  })
}

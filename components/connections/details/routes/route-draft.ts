import { formatCidr, isEverything } from '@/lib/net/cidr'
import { emptyRoute, type RouteText } from '@/lib/vpn/routes/check-route'
import type { OwnRouteKind } from '@/lib/vpn/routes/gateway-route'
import type { RouteState } from '@/lib/vpn/routes/route-state'
import type { RoutedBy } from '@/lib/vpn/routes/routed-connection'

type Known = { readonly state: RouteState; readonly connection: RoutedBy }

const specific = (side: RoutedBy['localSubnets']): readonly string[] =>
  side.filter((block) => !isEverything(block)).map(formatCidr)

/** The blocks worth offering on either side: what is missing comes first. */
export function offeredBlocks({ state, connection }: Known) {
  const remote = specific(connection.remoteSubnets)
  return {
    source: specific(connection.localSubnets),
    destination: [...new Set([...state.missing, ...remote])],
    missing: state.missing,
  }
}

/** A route of a kind as the dialog opens with it: filled where there is no choice, or one thing missing. */
export function draftRoute(kind: OwnRouteKind, known: Known): RouteText {
  const { source, missing } = offeredBlocks(known)
  const [only, ...others] = source
  return {
    ...emptyRoute(kind),
    source: kind === 'policy' && only !== undefined && others.length === 0 ? only : '',
    destination: missing[0] ?? '',
  }
}

/** The kind that the connection works with. */
export const usualKind = ({ state }: Pick<Known, 'state'>): OwnRouteKind =>
  state.mode === 'destination' ? 'destination' : 'policy'

import type { Route } from 'next'

/** The connections of a region that stand on a VPN gateway, or have a text somewhere. */
export function connectionsHref(
  regionId: string,
  { gatewayId, search }: { gatewayId?: string; search?: string },
): Route {
  const query = new URLSearchParams([
    ...(search ? [['q', search]] : []),
    ['region', regionId],
    ...(gatewayId ? [['gateway', gatewayId]] : []),
  ])
  return `/connections?${query}` as Route
}

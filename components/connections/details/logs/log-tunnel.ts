import type { TunnelStanding } from '@/lib/vpn/tunnels-status'

const parameter = 'tunnel'

/** The tunnel that an address asks for by its ID, or the first one. */
export function tunnelIn<T extends Pick<TunnelStanding, 'tunnelId'>>(
  query: string,
  tunnels: readonly T[],
): T | undefined {
  const asked = new URLSearchParams(query).get(parameter)
  return tunnels.find(({ tunnelId }) => tunnelId === asked) ?? tunnels[0]
}

/** The address with another tunnel, everything else in it as it was. */
export function withTunnel(query: string, tunnelId: string): string {
  const search = new URLSearchParams(query)
  search.set(parameter, tunnelId)
  return `?${search}`
}

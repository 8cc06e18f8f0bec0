import { isEverything, parseCidr } from '@/lib/net/cidr'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { VpnConnection } from '../resources'
import type { Call } from './action'
import { described } from './described'
import { bgpFields } from './described-values'

/** A route that the emulated peer announces. */
export type LearntRoute = {
  readonly destination: string
  readonly nextHop: string
  /** AS numbers, nearest first. */
  readonly asPath: string
  readonly createTime: number
}

/** An AS that the peer's other network lies behind; for documentation (RFC 5398). */
const farAsn = 64_511

/** A number from 0 to 255 that a connection keeps. */
const markOf = (id: string): number =>
  [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 256, 7)

/**
 * What the peer of a connection announces while the BGP session is up: its own blocks, and a network of 172.30.0.0/16
 * beyond it, so that a connection in destination routing learns something too (*assumed*). The default route is never
 * among it ("BGP dynamic routing").
 */
export function learntRoutes(call: Call, connection: VpnConnection): LearntRoute[] {
  if (connection.deleteTime !== undefined) return []
  const one = described(call, connection)
  const { tunnels = [] } = one
  const ends = tunnels.length > 0 ? tunnels : [one]
  // Both tunnels learn the same routes; those of the active one are used while it is up.
  const up = ends.find((end) => bgpFields(end, 'list')['Status'] === 'success')
  if (!up) return []
  const { PeerAsn } = bgpFields(up, 'list')
  const { vpnConnectionId: nextHop, createTime, parameters } = connection
  const own = splitCidrs(parameters['RemoteSubnet'] ?? '').filter(
    (text) => !isEverything(parseCidr(text) ?? { address: 0, prefix: 0 }),
  )
  const route = (destination: string, asPath: string) => ({
    destination,
    nextHop,
    asPath,
    createTime,
  })
  return [
    ...own.map((block) => route(block, String(PeerAsn))),
    route(`172.30.${markOf(nextHop)}.0/24`, `${PeerAsn} ${farAsn}`),
  ]
}

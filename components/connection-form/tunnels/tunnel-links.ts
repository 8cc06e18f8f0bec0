import type { ConnectionText, TunnelText } from '@/lib/vpn/connection'
import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Fix } from '@/lib/vpn/finding'
import { type TunnelKey, tunnelParameters } from '@/lib/vpn/parameters/registry'
import { dualTunnelSlots, type Path, tunnelOf } from '@/lib/vpn/slots'

/** The parameters in which the standby tunnel is the same as the active one, and follows it. */
export type TunnelLinks = ReadonlySet<TunnelKey>

/** Each tunnel needs its own: they name the two ends of its session. */
export const neverLinked: TunnelLinks = new Set(['bgpTunnelCidr', 'bgpLocalIp'])

/** Both tunnels must have the same (VPC API, TunnelBgpConfig.LocalAsn): never set apart by hand. */
export const alwaysLinked: TunnelLinks = new Set(['bgpLocalAsn'])

/** The keys that a tunnel has where there are two, in the order of declaration. */
export const tunnelKeys: readonly TunnelKey[] = dualTunnelSlots.flatMap((slot) =>
  slot.scope === 'tunnel' && slot.tunnel === 0 ? [slot.key] : [],
)

export const keyAt = (path: Path): TunnelKey | undefined =>
  tunnelOf(path) === undefined ? undefined : (path.split('.')[2] as TunnelKey)

/**
 * The links a form begins with: whatever both tunnels have alike, also nothing.
 *
 * @param apart - keys that are not linked although they look alike, because what they hold is not known
 */
export function linksOf({ tunnels }: ConnectionText, apart: readonly TunnelKey[] = []) {
  const [active, standby] = tunnels
  if (!active || !standby) return new Set<TunnelKey>()
  return new Set(
    tunnelKeys.filter(
      (key) => active[key] === standby[key] && !neverLinked.has(key) && !apart.includes(key),
    ),
  )
}

/** A form whose standby tunnel says what its links say; the very same form where it does already. */
export function withLinks(text: ConnectionText, links: TunnelLinks): ConnectionText {
  const [active, standby] = text.tunnels
  if (!active || !standby) return text
  const stale = [...links].filter((key) => standby[key] !== active[key])
  if (stale.length === 0) return text
  const followed = Object.fromEntries(stale.map((key) => [key, active[key]]))
  return { ...text, tunnels: [active, { ...standby, ...followed } as TunnelText] }
}

const isLinkedStandby = (path: Path, links: TunnelLinks): boolean => {
  const key = keyAt(path)
  return tunnelOf(path) === 1 && key !== undefined && links.has(key)
}

const inTunnel = (tunnel: number, path: Path): Path =>
  `tunnels.${tunnel}.${path.split('.')[2] as TunnelKey}`

/** Where a path is filled in: a parameter that follows the active tunnel is filled in there. */
export function filledInAt(path: Path, links: TunnelLinks): Path {
  return isLinkedStandby(path, links) ? inTunnel(0, path) : path
}

/** The paths that a field speaks for: its own, and the standby tunnel's that follows it. */
export function spokenForAt(path: Path, links: TunnelLinks): readonly Path[] {
  if (tunnelOf(path) !== 0) return [path]
  const follower = inTunnel(1, path)
  return isLinkedStandby(follower, links) ? [path, follower] : [path]
}

/**
 * The links after changes that were not typed: what the standby tunnel is given of its own is set apart,
 * and what must be the same follows again once it is.
 */
export function linksAfter(
  text: ConnectionText,
  links: TunnelLinks,
  changes: Fix['changes'],
): TunnelLinks {
  if (text.tunnels.length < 2) return links
  const given = new Map(changes.map((change) => [change.path, change.text]))
  const valueAt = (tunnel: 0 | 1, key: TunnelKey) =>
    given.get(`tunnels.${tunnel}.${key}`) ?? text.tunnels[tunnel]?.[key]
  const isSame = (key: TunnelKey) => valueAt(0, key) === valueAt(1, key)
  const isSetApart = (key: TunnelKey) => given.has(`tunnels.1.${key}`) && !isSame(key)
  const kept = [...links].filter((key) => !isSetApart(key))
  return new Set([...kept, ...[...alwaysLinked].filter(isSame)])
}

/** Paths a person has touched, the followers of what they touched among them. */
export function withFollowers(touched: ReadonlySet<Path>, links: TunnelLinks): ReadonlySet<Path> {
  return new Set([...touched].flatMap((path) => spokenForAt(path, links)))
}

/** Whether the two tunnels differ in a parameter; where each needs its own, that means nothing. */
export function differs({ tunnels }: ConnectionText, key: TunnelKey): boolean {
  const [active, standby] = tunnels.map(
    (tunnel) => tunnel[key] || defaultTextOf(tunnelParameters[key]),
  )
  return !neverLinked.has(key) && active !== standby
}

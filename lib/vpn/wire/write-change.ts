import type { Secret } from '@/lib/secret'
import type { Connection } from '../connection'
import { type Facts, noFacts } from '../facts'
import { slotAt } from '../slots'
import type { Change } from './describe-change'
import { type Secrets, writeValues } from './write-values'

export type WriteChangeOptions = {
  readonly vpnConnectionId: string
  readonly secrets: Secrets
  /** The key the connection has now, to go along with the other keys of `IkeConfig`. */
  readonly psk?: Secret | undefined
  readonly facts?: Facts
}

/** Sent with every change: changing only the IKE part failed without them (Terraform, PR 5078). */
const alwaysSent: readonly string[] = ['RegionId', 'ClientToken', 'LocalSubnet', 'RemoteSubnet']

function withKey(after: Connection, psk: Secret | undefined): Connection {
  if (psk === undefined) return after
  return { ...after, tunnels: after.tunnels.map((tunnel) => ({ psk, ...tunnel })) }
}

/** `BgpConfig` is needed on a gateway with BGP, changed or not (ModifyVpnConnectionAttribute). */
function needsBgp(after: Connection, facts: Facts): boolean {
  return facts.vpnGateway?.enableBgp === true || after.tunnels.some((one) => one.bgpEnabled)
}

/**
 * The parameters of `ModifyVpnConnectionAttribute` that bring a connection to the state `after`, all of
 * them flat texts: what changed, and what the operation wants beside it. A group with a change is
 * sent whole; one that the change switches off is sent as its switch alone.
 *
 * @param changes - what {@link describeChange} found; nothing else is sent
 */
export function writeChange(
  after: Connection,
  changes: readonly Change[],
  { vpnConnectionId, secrets, psk, facts = noFacts }: WriteChangeOptions,
): Record<string, string> {
  const written = writeValues(withKey(after, psk), secrets)
  const touched = new Set<string>(alwaysSent)
  for (const { path } of changes) {
    const { name, group } = slotAt(path).parameter.wire
    touched.add(group ?? name)
  }
  if (needsBgp(after, facts)) touched.add('BgpConfig')
  const parameters = Object.entries(written.parameters).filter(([name]) => touched.has(name))
  const groups = [...written.groups]
    .filter(([name]) => touched.has(name))
    .map(([name, { members }]) => [name, JSON.stringify(members)] as const)
  return { VpnConnectionId: vpnConnectionId, ...Object.fromEntries([...parameters, ...groups]) }
}

import type { Connection } from '../connection'
import { type Facts, noFacts } from '../facts'
import { type Path, parameterAt, tunnelOf } from '../slots'
import { type ModifyingOperation, operationOf, touchedTunnels } from './change-operation'
import type { Change } from './describe-change'
import { tunnelOptions } from './documented-names'
import type { Keys } from './keys-in'
import { writeTunnel } from './write-request'
import { type Secrets, type WrittenValues, writeValues } from './write-values'

export type WriteChangeOptions = {
  /** What {@link operationOf} said of what was asked for, which may be more than what changed. */
  readonly operation?: ModifyingOperation
  readonly vpnConnectionId: string
  /** Those of a dual-tunnel connection, the active tunnel's first. */
  readonly tunnelIds?: readonly string[]
  readonly secrets: Secrets
  /** The keys the connection has now, to go along with the other values of Phase 1. */
  readonly keys?: Keys
  readonly facts?: Facts
}

/** Sent with every change: changing only the IKE part failed without them (Terraform, PR 5078). */
const alwaysSent: readonly string[] = ['RegionId', 'ClientToken', 'LocalSubnet', 'RemoteSubnet']

function withKeys(after: Connection, keys: Keys): Connection {
  const tunnels = after.tunnels.map((tunnel, index) => {
    const psk = keys[index]
    return psk === undefined ? tunnel : { psk, ...tunnel }
  })
  return { ...after, tunnels }
}

/** `BgpConfig` is needed on a gateway with BGP, changed or not (ModifyVpnConnectionAttribute). */
function needsBgp(after: Connection, facts: Facts): boolean {
  return facts.vpnGateway?.enableBgp === true || after.tunnels.some((one) => one.bgpEnabled)
}

function tunnelChange(
  { parameters, tunnels }: WrittenValues,
  tunnel: number,
  { vpnConnectionId, tunnelIds = [] }: WriteChangeOptions,
): Record<string, string> {
  const { RegionId = '', ClientToken } = parameters
  const options = Object.entries(tunnels[tunnel] ?? {})
  return {
    RegionId,
    VpnConnectionId: vpnConnectionId,
    TunnelId: tunnelIds[tunnel] ?? '',
    ...(ClientToken !== undefined && { ClientToken }),
    ...Object.fromEntries(options.map(([key, text]) => [`${tunnelOptions}.${key}`, text])),
  }
}

function tunnelParts(
  { tunnels }: WrittenValues,
  paths: readonly Path[],
  tunnelIds: readonly string[],
): Record<string, string> {
  // Two tunnels are given together, as a create gives them.
  if (touchedTunnels(paths).size === 0) return {}
  const parts = tunnels.map((options, tunnel) => ({
    [`${tunnelOptions}.${tunnel + 1}.TunnelId`]: tunnelIds[tunnel] ?? '',
    ...writeTunnel(tunnel, options),
  }))
  return Object.assign({}, ...parts) as Record<string, string>
}

/**
 * The flat parameters of the operation that brings a connection to the state `after`
 * ({@link operationOf} says which): what changed, and what the operation wants beside it. A group with a
 * change is sent whole, a tunnel too; a group that the change switches off is sent as its switch alone.
 *
 * @param changes - what {@link describeChange} found; nothing else is sent
 */
export function writeChange(
  after: Connection,
  changes: readonly Change[],
  options: WriteChangeOptions,
): Record<string, string> {
  const { vpnConnectionId, secrets, keys = [], facts = noFacts, tunnelIds = [] } = options
  const written = writeValues(withKeys(after, keys), secrets)
  const isDual = after.tunnels.length > 1
  const paths = changes.map(({ path }) => path)
  const [only] = touchedTunnels(paths)
  const operation = options.operation ?? operationOf(paths, after.tunnels.length)
  if (operation === 'ModifyTunnelAttribute' && only !== undefined)
    return tunnelChange(written, only, options)
  const touched = new Set<string>(alwaysSent)
  for (const path of paths) {
    if (isDual && tunnelOf(path) !== undefined) continue
    const { name, group } = parameterAt(path).wire
    touched.add(group ?? name)
  }
  if (!isDual && needsBgp(after, facts)) touched.add('BgpConfig')
  const parameters = Object.entries(written.parameters).filter(([name]) => touched.has(name))
  const groups = [...written.groups]
    .filter(([name]) => touched.has(name))
    .map(([name, { members }]) => [name, JSON.stringify(members)] as const)
  return {
    VpnConnectionId: vpnConnectionId,
    ...Object.fromEntries([...parameters, ...groups]),
    ...tunnelParts(written, paths, tunnelIds),
  }
}

import { isWireGroup, slotInGroup } from '@/lib/vpn/wire/documented-names'
import type { VpnConnection } from '../resources'
import type { Call } from './action'

type Parameters = VpnConnection['parameters']

/**
 * The parameters a modification takes. Source: "ModifyVpnConnectionAttribute", request parameters
 * of a single-tunnel connection; any other one is ignored as unknown.
 */
const modifiable = [
  'Name',
  'LocalSubnet',
  'RemoteSubnet',
  'EffectImmediately',
  'AutoConfigRoute',
  'EnableDpd',
  'EnableNatTraversal',
  'RemoteCaCertificate',
  'IkeConfig',
  'IpsecConfig',
  'HealthCheckConfig',
  'BgpConfig',
] as const

/** What a call changes; an empty value counts as absent (*assumed*). */
export function changesIn(parameters: Call['parameters']): Record<string, string> {
  const given = modifiable.flatMap((name) => {
    const value = parameters[name]
    return value ? [[name, value] as const] : []
  })
  return Object.fromEntries(given)
}

function recordIn(json: string | undefined): Record<string, unknown> | undefined {
  if (json === undefined) return {}
  try {
    const value: unknown = JSON.parse(json)
    const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isRecord ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** Stored keys that the call names too, under whichever of their names, give way to the call's. */
function mergedGroup(group: string, stored: string | undefined, given: string): unknown {
  const changes = recordIn(given)
  if (!changes || !isWireGroup(group)) return given
  const named = new Set(Object.keys(changes).map((key) => slotInGroup(group, key)))
  const kept = Object.entries(recordIn(stored) ?? {}).filter(
    ([key]) => !named.has(slotInGroup(group, key)),
  )
  return { ...Object.fromEntries(kept), ...changes }
}

/**
 * Stored parameters with a call's changes over them, as a create would take them. Groups are merged
 * key by key (*assumed*; Terraform sends whole groups), so a key of Phase 1 that is not sent stays.
 */
export function changedParameters(
  stored: Parameters,
  changes: Parameters,
): Record<string, unknown> {
  const merged = Object.entries(changes).map(([name, value]) => [
    name,
    isWireGroup(name) ? mergedGroup(name, stored[name], value) : value,
  ])
  return { ...stored, ...Object.fromEntries(merged) }
}

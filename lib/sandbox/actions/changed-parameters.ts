import { type RequestReading, readRequest } from '@/lib/vpn/wire/read-request'
import { isTunnelParameter } from '@/lib/vpn/wire/tunnel-entries'
import type { VpnConnection } from '../resources'
import type { Call } from './action'

type Parameters = VpnConnection['parameters']

/**
 * The parameters a modification takes beside those of the tunnels. Source:
 * "ModifyVpnConnectionAttribute", request parameters; any other one is ignored as unknown.
 */
const modifiable: readonly string[] = [
  'Name',
  'LocalSubnet',
  'RemoteSubnet',
  'EffectImmediately',
  'AutoConfigRoute',
  'EnableDpd',
  'EnableNatTraversal',
  'EnableTunnelsBgp',
  'RemoteCaCertificate',
  'IkeConfig',
  'IpsecConfig',
  'HealthCheckConfig',
  'BgpConfig',
]

/** What a call changes; an empty value counts as absent (*assumed*). */
export function changesIn(parameters: Call['parameters']): Record<string, string> {
  const given = Object.entries(parameters).filter(
    ([name, value]) => value !== '' && (modifiable.includes(name) || isTunnelParameter(name)),
  )
  return Object.fromEntries(given)
}

/**
 * Stored parameters with a call's changes over them, read as a create would be. Groups and tunnels are
 * merged key by key (*assumed*; Terraform sends whole groups), so a key of Phase 1 that is not sent stays.
 */
export function afterChanges(
  { ClientToken: _token, ...stored }: Parameters,
  changes: Parameters,
): RequestReading {
  return readRequest(changes, readRequest(stored).text)
}

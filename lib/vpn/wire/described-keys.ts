import { Secret } from '@/lib/secret'
import type { Keys } from './keys-in'
import { isRecord, listIn } from './read-fields'

function keyIn(config: unknown): Secret | undefined {
  const psk = isRecord(config) ? config['Psk'] : undefined
  return typeof psk === 'string' && psk !== '' ? new Secret(psk) : undefined
}

/** The pre-shared keys in an answer of DescribeVpnConnection, the active tunnel's first. */
export function readDescribedKeys(body: unknown): Keys {
  const tunnels = listIn(body, 'TunnelOptionsSpecification', 'TunnelOptions').filter(isRecord)
  if (tunnels.length === 0) return [keyIn(isRecord(body) ? body['IkeConfig'] : undefined)]
  const ofRole = (isStandby: boolean) =>
    tunnels.find(({ Role }) => (Role === 'slave') === isStandby)
  return [ofRole(false), ofRole(true)].map((tunnel) => keyIn(tunnel?.['TunnelIkeConfig']))
}

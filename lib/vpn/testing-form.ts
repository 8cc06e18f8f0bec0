import type { ConnectionText } from './connection'
import { defaultText } from './defaults'
import type { Facts } from './facts'
import type { Finding } from './finding'
import { checkConnection } from './schema'
import { setTextAt } from './slots'
import { documentedNameAt, slotNamed } from './wire/documented-names'

// A valid form by documented names, for tests that change one thing. Never imported by the product.

const valid: Readonly<Record<string, string>> = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt',
  CustomerGatewayId: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  LocalSubnet: '10.0.0.0/16',
  RemoteSubnet: '192.168.0.0/24',
  'IkeConfig.IkeVersion': 'ikev2',
  'IkeConfig.IkeEncAlg': 'aes256',
  'IkeConfig.IkeAuthAlg': 'sha256',
  'IkeConfig.IkePfs': 'group14',
  'IpsecConfig.IpsecEncAlg': 'aes256',
  'IpsecConfig.IpsecAuthAlg': 'sha256',
  'IpsecConfig.IpsecPfs': 'group14',
}

const tunnel = (number: number, customerGatewayId: string) => ({
  [`TunnelOptionsSpecification.${number}.CustomerGatewayId`]: customerGatewayId,
  [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkeVersion`]: 'ikev2',
  [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkeEncAlg`]: 'aes256',
  [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkeAuthAlg`]: 'sha256',
  [`TunnelOptionsSpecification.${number}.TunnelIkeConfig.IkePfs`]: 'group14',
  [`TunnelOptionsSpecification.${number}.TunnelIpsecConfig.IpsecEncAlg`]: 'aes256',
  [`TunnelOptionsSpecification.${number}.TunnelIpsecConfig.IpsecAuthAlg`]: 'sha256',
  [`TunnelOptionsSpecification.${number}.TunnelIpsecConfig.IpsecPfs`]: 'group14',
})

const validDual: Readonly<Record<string, string>> = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-uf6dual4k9w2m7x1t5q8z',
  LocalSubnet: '0.0.0.0/0',
  RemoteSubnet: '0.0.0.0/0',
  ...tunnel(1, 'cgw-uf6dc5k1w7x3m9q2t8zne'),
  ...tunnel(2, 'cgw-uf6dcb8n4k1w7z3m6q0tx'),
}

const isOfDual = (name: string) => name.startsWith('TunnelOptions') || name === 'EnableTunnelsBgp'

/** The valid form with some values changed, by documented name; one with two tunnels where a name is of such. */
export function formWith(changes: Readonly<Record<string, string>> = {}): ConnectionText {
  const mode = Object.keys(changes).some(isOfDual) ? 'dual' : 'single'
  const text = defaultText(mode)
  const base = mode === 'dual' ? validDual : valid
  for (const [name, value] of Object.entries({ ...base, ...changes })) {
    const slot = slotNamed(name, mode)
    if (!slot) throw new RangeError(`No parameter is called ${name}.`)
    setTextAt(text, slot, value)
  }
  return text
}

export type Heard = { rule: string; severity: Finding['severity']; at: string; message: string }

/** What is said about a form, with documented names, in the order of the rules. */
export function heardAbout(
  changes: Readonly<Record<string, string>>,
  facts: Facts = {},
): Heard[] {
  const text = formWith(changes)
  return checkConnection(text, facts).findings.map((finding) => ({
    rule: finding.rule ?? 'value',
    severity: finding.severity,
    at: documentedNameAt(finding.paths[0], text.tunnels.length),
    message: finding.message,
  }))
}

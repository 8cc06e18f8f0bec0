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

/** The valid form with some values changed, by documented name. */
export function formWith(changes: Readonly<Record<string, string>> = {}): ConnectionText {
  const text = defaultText()
  for (const [name, value] of Object.entries({ ...valid, ...changes })) {
    const slot = slotNamed(name)
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
  return checkConnection(formWith(changes), facts).findings.map((finding) => ({
    rule: finding.rule ?? 'value',
    severity: finding.severity,
    at: documentedNameAt(finding.paths[0]),
    message: finding.message,
  }))
}

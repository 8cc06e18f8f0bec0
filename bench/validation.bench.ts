import { defaultText } from '@/lib/vpn/defaults'
import { checkConnection } from '@/lib/vpn/schema'
import { setTextAt } from '@/lib/vpn/slots'
import { slotNamed } from '@/lib/vpn/wire/documented-names'
import { median, quantile, table } from './figures'

const blocks = (base: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${base}.${index}.0/24`).join(',')

/** Every parameter set, every text as long as it may be, as many blocks as a side may hold. */
const largest: Readonly<Record<string, string>> = {
  RegionId: 'cn-shanghai',
  VpnGatewayId: `vpn-${'a'.repeat(60)}`,
  CustomerGatewayId: `cgw-${'a'.repeat(60)}`,
  Name: 'n'.repeat(128),
  LocalSubnet: blocks('10.0', 50),
  RemoteSubnet: blocks('192.168', 50),
  ClientToken: 't'.repeat(64),
  RemoteCaCertificate: `-----BEGIN CERTIFICATE-----\n${'A'.repeat(16_000)}\n-----END CERTIFICATE-----`,
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
  'IkeConfig.Psk': 'k'.repeat(100),
  'IkeConfig.IkeVersion': 'ikev2',
  'IkeConfig.LocalId': 'l'.repeat(100),
  'IkeConfig.RemoteId': 'r'.repeat(100),
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.LocalAsn': '64512.10',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}

/** The schema and all rules on one form. */
export function benchValidation(): string {
  const small = defaultText()
  const large = defaultText()
  for (const [name, value] of Object.entries(largest)) {
    const slot = slotNamed(name)
    if (slot) setTextAt(large, slot, value)
  }
  const measure = (text: ReturnType<typeof defaultText>) => {
    for (let warm = 0; warm < 300; warm += 1) checkConnection(text)
    const times = Array.from({ length: 2000 }, () => {
      const start = performance.now()
      checkConnection(text)
      return performance.now() - start
    })
    return [median(times).toFixed(3), quantile(times, 0.99).toFixed(3)]
  }
  const errors = checkConnection(large).findings.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(`The largest form must be valid: ${errors[0]?.message}`)
  return table(
    'Schema and rules (aim: under 1 ms)',
    ['form', 'median ms', 'p99 ms'],
    [
      ['untouched', ...measure(small)],
      ['the largest allowed, 50 blocks a side', ...measure(large)],
    ],
  )
}

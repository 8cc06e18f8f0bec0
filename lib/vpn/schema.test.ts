import { describe, expect, test } from 'vitest'
import { checkConnection } from './schema'
import { formWith, heardAbout } from './testing-form'

const errorAt = (name: string, value: string) =>
  heardAbout({ [name]: value }).find(
    ({ severity, at, rule }) => severity === 'error' && at === name && rule === 'value',
  )?.message

const bgpOn = {
  'BgpConfig.EnableBgp': 'true',
  'BgpConfig.TunnelCidr': '169.254.11.0/30',
  'BgpConfig.LocalBgpIp': '169.254.11.1',
}
const healthOn = {
  'HealthCheckConfig.enable': 'true',
  'HealthCheckConfig.dip': '192.168.0.9',
  'HealthCheckConfig.sip': '10.0.0.9',
}

describe('bounds of the reference, at the edge and just outside', () => {
  test.each([
    ['IkeConfig.IkeLifetime', ['0', '86400'], ['-1', '86401', '1.5', 'abc', '1e3', '90000']],
    ['IpsecConfig.IpsecLifetime', ['0', '86400'], ['-1', '86401', '']],
    [
      'IkeConfig.Psk',
      ['x', 'x'.repeat(100), '~!`@#$%^&*()_-+={}[]|;:\',.<>/?"\\'],
      ['x'.repeat(101), 'a b', ' a', 'a\t', 'ключ', 'a\u00a0b'],
    ],
    [
      'IkeConfig.LocalId',
      ['x', 'x'.repeat(100), 'vpn.example.com', 'a b'],
      ['x'.repeat(101), 'a\u0000b'],
    ],
    ['IkeConfig.RemoteId', ['x'.repeat(100)], ['x'.repeat(101)]],
    ['ClientToken', ['x', 'x'.repeat(64), 'A-b 9'], ['x'.repeat(65), 'é', 'a\nb']],
    [
      'Name',
      ['ab', 'a', 'Ab.c_d-9', `a${'b'.repeat(127)}`, 'Büro 1', '連線'.repeat(50)],
      ['http://x', 'https://x', `a${'b'.repeat(128)}`, `9${'b'.repeat(100)}`],
    ],
    [
      'LocalSubnet',
      ['10.0.0.0/16', '10.0.0.0/16, 10.1.0.0/16', '0.0.0.0/0'],
      ['', '10.0.0.0', '10.0.0.0/33', '::/0', 'x'],
    ],
    ['IkeConfig.IkeVersion', ['ikev1', 'ikev2', 'IKEv2'], ['ikev3', 'v2']],
    ['IkeConfig.IkeEncAlg', ['aes', 'aes192', 'aes256', 'des', '3des'], ['aes128', 'sm5']],
    ['IkeConfig.IkeAuthAlg', ['md5', 'sha1', 'sha256', 'sha384', 'sha512'], ['sha386']],
    [
      'IkeConfig.IkePfs',
      ['group1', 'group2', 'group5', 'group14', 'group24'],
      ['disabled', 'group19'],
    ],
    ['IpsecConfig.IpsecPfs', ['disabled', 'group1', 'group24'], ['none']],
    ['EnableDpd', ['true', 'false'], ['yes', '1']],
    [
      'RegionId',
      ['cn-shanghai', 'eu-central-1'],
      ['', 'evil.example.com/x?', 'cn_shanghai', 'CN-SHANGHAI'],
    ],
    ['VpnGatewayId', ['vpn-bp1q8bgx4xnkm'], ['', 'vpn-bp1q8bgx4xnkm****', 'vpn bp', 'vpn']],
    [
      'RemoteCaCertificate',
      [
        'c20ycDI1NnYxIENBIChURVNUIFN=',
        '-----BEGIN CERTIFICATE-----\r\nTUlJ\r\n-----END CERTIFICATE-----',
      ],
      [
        '-----BEGIN CERTIFICATE-----',
        '****',
        '-----BEGIN PRIVATE KEY-----\nTUlJ\n-----END PRIVATE KEY-----',
      ],
    ],
  ])('%s', (name, taken, refused) => {
    for (const value of taken) expect(errorAt(name, value), value).toBeUndefined()
    // An empty text falls back to the default where there is one, which is no error.
    for (const value of refused.filter((text) => text !== ''))
      expect(errorAt(name, value), value).toBeTypeOf('string')
  })

  test.each([
    [
      'BgpConfig.LocalAsn',
      bgpOn,
      ['1', '4294967295', '123.456', '65535.65535'],
      ['0', '4294967296', '65536.0', '1.2.3', '-1', '0.0'],
    ],
    ['BgpConfig.TunnelCidr', bgpOn, ['169.254.11.0/30'], ['169.254.11.0', 'x']],
    ['BgpConfig.LocalBgpIp', bgpOn, ['169.254.11.2'], ['169.254.11', '']],
    ['HealthCheckConfig.dip', healthOn, ['192.168.0.1'], ['', '192.168.0.256', 'host']],
    ['HealthCheckConfig.interval', healthOn, ['1', '3'], ['0', '-1', 'x']],
    ['HealthCheckConfig.retry', healthOn, ['1', '3'], ['0', 'x']],
  ])('%s, while it applies', (name, around, taken, refused) => {
    const refusal = (value: string) =>
      heardAbout({ ...around, [name]: value }).find(
        ({ at, rule }) => at === name && rule === 'value',
      )
    for (const value of taken) expect(refusal(value), value).toBeUndefined()
    for (const value of refused) expect(refusal(value), value).toBeDefined()
  })

  test('a message names the limit and the value, and never a key', () => {
    expect(errorAt('IkeConfig.IkeLifetime', '90000')).toBe(
      '"90000" is outside 0 to 86400 seconds.',
    )
    expect(errorAt('IkeConfig.Psk', `geheim${'x'.repeat(95)}`)).toBe(
      '101 characters; the limit is 100.',
    )
    expect(errorAt('IkeConfig.Psk', 'geheim key')).not.toContain('geheim')
  })
})

describe('parameters that do not apply', () => {
  test.each([
    ['the mode of IKEv1 under IKEv2', { 'IkeConfig.IkeMode': 'nonsense' }],
    [
      'health-check values while the check is off',
      { 'HealthCheckConfig.dip': 'nonsense', 'HealthCheckConfig.interval': '0' },
    ],
    [
      'BGP values while BGP is off',
      { 'BgpConfig.LocalAsn': '0', 'BgpConfig.TunnelCidr': 'nonsense' },
    ],
  ])('%s are neither validated nor kept', (_what, changes) => {
    const { connection, applicable } = checkConnection(formWith(changes))
    expect(connection).toEqual(checkConnection(formWith()).connection)
    expect([...applicable].some((path) => path.endsWith('ikeMode'))).toBe(false)
  })

  test('a certificate is needed by a China Certification gateway and refused nowhere it is not drawn', () => {
    const china = { vpnGateway: { type: 'NationalStandard' } } as const
    const needed = checkConnection(formWith(), china).findings.filter(
      ({ severity, rule }) => severity === 'error' && rule !== 'china-certification',
    )
    expect(needed.map(({ paths }) => paths[0])).toEqual(['tunnels.0.remoteCaCertificate'])
    const normal = checkConnection(formWith({ RemoteCaCertificate: 'TUlJ' }), {
      vpnGateway: { type: 'Normal' },
    })
    expect(normal.connection?.tunnels[0]?.remoteCaCertificate).toBeUndefined()
  })
})

test('an untouched form misses the five required values and nothing else', () => {
  const { findings } = checkConnection(
    formWith({
      RegionId: '',
      VpnGatewayId: '',
      CustomerGatewayId: '',
      LocalSubnet: '',
      RemoteSubnet: '',
    }),
  )
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ paths }) => paths[0]),
  ).toEqual([
    'regionId',
    'vpnGatewayId',
    'localSubnets',
    'remoteSubnets',
    'tunnels.0.customerGatewayId',
  ])
})

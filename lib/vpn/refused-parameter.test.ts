import { describe, expect, test } from 'vitest'
import { refusedParameter } from './refused-parameter'
import { documentedNames, dualTunnelNames } from './wire/documented-names'

const names = [...documentedNames, ...dualTunnelNames]
const [first, second] = [1, 2].map((number) => `TunnelOptionsSpecification.${number}`)

describe('the parameter a refusal names', () => {
  test.each([
    ['MissingVpnGatewayId', 'VpnGatewayId'],
    ['InvalidLocalSubnet', 'LocalSubnet'],
    ['InvalidName', 'Name'],
    ['IllegalParam.LocalAsn', 'BgpConfig.LocalAsn'],
    ['InvalidParameter.TunnelCidr', 'BgpConfig.TunnelCidr'],
    ['InvalidLocalBgpIp.Malformed', undefined],
    ['OperationUnsupported.EnableBgp', undefined],
    ['InternalError', undefined],
    ['InvalidBgpConfig', 'BgpConfig'],
    ['InvalidIkeConfig', 'IkeConfig'],
    [`Missing${second}.RemoteCaCertificate`, `${second}.RemoteCaCertificate`],
    [`Invalid${second}.TunnelIpsecConfig`, `${second}.TunnelIpsecConfig.IpsecEncAlg`],
    ['InvalidTunnelOptionsSpecification', undefined],
  ])('%s alone means %s', (code, expected) => {
    expect(refusedParameter({ code, message: 'It is not valid.' }, names)).toBe(expected)
  })

  const options = 'InvalidTunnelOptionsSpecification'
  test.each([
    [
      options,
      `${second}.TunnelBgpConfig.TunnelCidr: taken.`,
      `${second}.TunnelBgpConfig.TunnelCidr`,
    ],
    [options, 'TunnelBgpConfig.TunnelCidr: taken.', `${first}.TunnelBgpConfig.TunnelCidr`],
    [options, `In ${second}, TunnelIkeConfig.Psk is bad`, `${second}.TunnelIkeConfig.Psk`],
    [options, `${second} is not valid.`, `${second}.CustomerGatewayId`],
    [options, 'The specified tunnel is not valid.', undefined],
    [options, 'TunnelOptionsSpecification.3 is not valid.', undefined],
    ['InvalidBgpConfig', 'The BgpConfig.LocalAsn is another.', 'BgpConfig.LocalAsn'],
    ['InvalidParameter', 'IkeConfig.IkeLifetime is too long.', 'IkeConfig.IkeLifetime'],
    // What the code is not about is no more than said in passing.
    ['InvalidLocalSubnet', 'Not with IkeConfig.IkeVersion ikev1.', 'LocalSubnet'],
    ['InternalError', 'BgpConfig.LocalAsn failed.', undefined],
  ])('%s with "%s" means %s', (code, message, expected) => {
    expect(refusedParameter({ code, message }, names)).toBe(expected)
  })

  test('is one of the names there are', () => {
    const refusal = { code: 'InvalidBgpConfig', message: 'BgpConfig.LocalAsn' }
    expect(refusedParameter(refusal, ['Name', 'Asn'])).toBeUndefined()
  })
})

import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { ids, startTestSandbox } from '../testing'
import { officialClient } from '../testing-official-client'

const certificate =
  '-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUQ2F1c2V3YXk=\n-----END CERTIFICATE-----'
const subject = 'CN=test,OU=test,O=test,C=CHN'
const ikeConfig = {
  ikeVersion: 'ikev1',
  ikeMode: 'main',
  ikeEncAlg: 'sm4',
  ikeAuthAlg: 'sm3',
  remoteId: subject,
}
const ipsecConfig = { ipsecEncAlg: 'sm4', ipsecAuthAlg: 'sm3' }
const common = {
  regionId: 'cn-shanghai',
  localSubnet: '10.20.0.0/16',
  remoteSubnet: '172.20.0.0/16',
}

const tunnel = (role: string, remoteCaCertificate: string, more = {}) =>
  new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({
    role,
    customerGatewayId: ids.datacentre,
    remoteCaCertificate,
    tunnelIkeConfig: new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIkeConfig({
      ...ikeConfig,
      ...more,
    }),
    tunnelIpsecConfig:
      new vpc.CreateVpnConnectionRequestTunnelOptionsSpecificationTunnelIpsecConfig(ipsecConfig),
  })
const single = {
  ...common,
  vpnGatewayId: ids.chinaCertification,
  customerGatewayId: ids.datacentre,
  remoteCaCertificate: certificate,
  ikeConfig: JSON.stringify({
    IkeVersion: 'ikev1',
    IkeMode: 'main',
    IkeEncAlg: 'sm4',
    IkeAuthAlg: 'sm3',
    RemoteId: subject,
  }),
  ipsecConfig: '{"IpsecEncAlg":"sm4","IpsecAuthAlg":"sm3"}',
}
const dual = (second: string) => ({
  ...common,
  vpnGatewayId: ids.dualChinaCertification,
  tunnelOptionsSpecification: [tunnel('master', certificate), tunnel('slave', second)],
})

async function described(
  request: ConstructorParameters<typeof vpc.CreateVpnConnectionRequest>[0],
) {
  const client = officialClient(await startTestSandbox())
  const { body } = await client.createVpnConnection(new vpc.CreateVpnConnectionRequest(request))
  const read = await client.describeVpnConnection(
    new vpc.DescribeVpnConnectionRequest({
      regionId: 'cn-shanghai',
      vpnConnectionId: body?.vpnConnectionId,
    }),
  )
  return read.body
}

describe('a connection on a China Certification gateway', () => {
  it('of one tunnel has its algorithms, a certificate subject, and no key', async () => {
    const connection = await described(single)
    expect(connection).toMatchObject({ ikeConfig, ipsecConfig, remoteCaCertificate: certificate })
    expect(connection?.ikeConfig?.psk || undefined).toBeUndefined()
  })

  it('of two tunnels has a certificate for each of them, and no key', async () => {
    const connection = await described(dual('c20ycDI1NnYxIENBIChURVNUIFN'))
    const tunnels = connection?.tunnelOptionsSpecification?.tunnelOptions ?? []
    expect(tunnels.map(({ remoteCaCertificate }) => remoteCaCertificate)).toEqual([
      certificate,
      'c20ycDI1NnYxIENBIChURVNUIFN',
    ])
    for (const one of tunnels) {
      expect(one).toMatchObject({ tunnelIkeConfig: ikeConfig, tunnelIpsecConfig: ipsecConfig })
      expect(one.tunnelIkeConfig?.psk || undefined).toBeUndefined()
    }
  })

  it('is refused while one of the tunnels has no certificate', async () => {
    await expect(described(dual(''))).rejects.toMatchObject({
      code: 'MissingTunnelOptionsSpecification.2.RemoteCaCertificate',
    })
    await expect(described({ ...single, remoteCaCertificate: '' })).rejects.toMatchObject({
      code: 'MissingRemoteCaCertificate',
    })
  })
})

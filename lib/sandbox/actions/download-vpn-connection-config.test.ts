import { expect, it } from 'vitest'
import { call, codeOf, createParameters, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }

it('is written from the side of the peer, with the key in clear', async () => {
  const sandbox = await startTestSandbox()
  const made = await call(
    sandbox,
    'CreateVpnConnection',
    createParameters({
      IkeConfig: '{"IkeVersion":"ikev2","Psk":"clear","LocalId":"cloud","RemoteId":"site"}',
      IpsecConfig: '{"IpsecPfs":"disabled"}',
      BgpConfig:
        '{"EnableBgp":true,"LocalAsn":45104,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}',
    }),
  )
  const { fields } = await call(sandbox, 'DownloadVpnConnectionConfig', {
    ...region,
    VpnConnectionId: String(made.fields['VpnConnectionId']),
  })
  expect(fields['VpnConnectionConfig']).toEqual({
    Local: '203.0.113.20',
    Remote: '198.51.100.20',
    LocalSubnet: '172.20.0.0/16',
    RemoteSubnet: '10.20.0.0/16',
    IkeConfig: {
      Psk: 'clear',
      IkeVersion: 'ikev2',
      IkeMode: 'main',
      IkeEncAlg: 'aes',
      IkeAuthAlg: 'md5',
      IkePfs: 'group2',
      IkeLifetime: 86400,
      LocalId: 'site',
      RemoteId: 'cloud',
    },
    IpsecConfig: {
      IpsecEncAlg: 'aes',
      IpsecAuthAlg: 'md5',
      IpsecPfs: 'disabled',
      IpsecLifetime: 86400,
    },
    BgpConfigs: {
      BgpConfig: [
        {
          LocalAsn: '65020',
          LocalBgpIp: '169.254.31.2',
          PeerAsn: '45104',
          PeerBgpIp: '169.254.31.1',
          TunnelCidr: '169.254.31.0/30',
        },
      ],
    },
  })
})

it('names no BGP where there is none, and no connection that is not there', async () => {
  const sandbox = await startTestSandbox()
  const ask = (id: string) =>
    call(sandbox, 'DownloadVpnConnectionConfig', { ...region, VpnConnectionId: id })
  const { fields } = await ask('vco-uf6hq0m5x1k9w3t7z2nva')
  expect(fields['VpnConnectionConfig']).not.toHaveProperty('BgpConfigs')
  expect(await codeOf(ask('vco-no'))).toBe('InvalidVpnConnectionInstanceId.NotFound')
})

import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { control, ids, startTestSandbox } from './testing'
import { officialClient, type Scheme } from './testing-official-client'

// Field names and types as the vendor's models declare them: a wrong type throws, or is dropped.

const schemes: Scheme[] = ['V3', 'V1']
const regionId = 'cn-shanghai'
const base = {
  regionId,
  vpnGatewayId: ids.core,
  customerGatewayId: ids.datacentre,
  localSubnet: '10.20.0.0/16',
  remoteSubnet: '172.20.0.0/16',
  ikeConfig: '{"IkeVersion":"ikev2","Psk":"first-key"}',
}
const { vpnGatewayId: _gateway, customerGatewayId: _peer, ikeConfig: _ike, ...subnets } = base

/** A clock that stands still, and a connection made when it did. */
async function withConnection(scheme: Scheme) {
  let now = Date.UTC(2026, 0, 5, 8)
  const sandbox = await startTestSandbox({ now: () => now })
  const client = officialClient(sandbox, scheme)
  const request = new vpc.CreateVpnConnectionRequest({ ...base, effectImmediately: true })
  const vpnConnectionId = String(
    (await client.createVpnConnection(request)).body?.vpnConnectionId,
  )
  const pass = (ms: number) => {
    now += ms
  }
  return { sandbox, client, vpnConnectionId, pass }
}

describe.each(schemes)('the official client, signing %s', (scheme) => {
  it('modifies a connection and is answered the whole of it', async () => {
    const { client, vpnConnectionId } = await withConnection(scheme)
    const { body } = await client.modifyVpnConnectionAttribute(
      new vpc.ModifyVpnConnectionAttributeRequest({
        ...subnets,
        vpnConnectionId,
        clientToken: 'modify-1',
        name: 'a & b = c',
        enableDpd: false,
        autoConfigRoute: false,
        ikeConfig: '{"IkeLifetime":3600}',
        ipsecConfig: '{"IpsecPfs":"group14"}',
        healthCheckConfig:
          '{"Enable":true,"Dip":"172.20.0.1","Sip":"10.20.0.1","Interval":5,"Retry":4}',
        bgpConfig:
          '{"EnableBgp":true,"LocalAsn":45104,"TunnelCidr":"169.254.31.0/30","LocalBgpIp":"169.254.31.1"}',
      }),
    )
    expect(body).toMatchObject({
      vpnConnectionId,
      vpnGatewayId: ids.core,
      customerGatewayId: ids.datacentre,
      name: 'a & b = c',
      description: '',
      localSubnet: '10.20.0.0/16',
      remoteSubnet: '172.20.0.0/16',
      createTime: Date.UTC(2026, 0, 5, 8),
      effectImmediately: true,
      enableDpd: false,
      enableNatTraversal: true,
      enableTunnelsBgp: false,
      resourceGroupId: expect.stringMatching(/^rg-/),
      ikeConfig: { psk: 'first-key', ikeLifetime: 3600, ikeVersion: 'ikev2', ikeMode: 'main' },
      ipsecConfig: { ipsecPfs: 'group14', ipsecLifetime: 86400 },
      vcoHealthCheck: {
        enable: 'true',
        dip: '172.20.0.1',
        sip: '10.20.0.1',
        interval: 5,
        retry: 4,
      },
      vpnBgpConfig: {
        enableBgp: 'true',
        status: 'failed',
        localAsn: 45104,
        peerAsn: 65020,
        localBgpIp: '169.254.31.1',
        peerBgpIp: '169.254.31.2',
        tunnelCidr: '169.254.31.0/30',
      },
    })
  })

  it('deletes a connection, once', async () => {
    const { client, vpnConnectionId } = await withConnection(scheme)
    const request = new vpc.DeleteVpnConnectionRequest({
      regionId,
      vpnConnectionId,
      clientToken: 'delete-1',
    })
    const first = await client.deleteVpnConnection(request)
    expect(Object.keys(first.body?.toMap() ?? {})).toEqual(['RequestId'])
    expect((await client.deleteVpnConnection(request)).statusCode).toBe(200)
    const other = new vpc.DeleteVpnConnectionRequest({ regionId, vpnConnectionId })
    await expect(client.deleteVpnConnection(other)).rejects.toMatchObject({
      code: 'InvalidVpnConnectionInstanceId.NotFound',
      statusCode: 404,
    })
  })

  it('reads the log of a connection', async () => {
    const { client, vpnConnectionId, pass } = await withConnection(scheme)
    pass(60_000)
    const { body } = await client.describeVpnConnectionLogs(
      new vpc.DescribeVpnConnectionLogsRequest({
        regionId,
        vpnConnectionId,
        minutePeriod: 10,
        pageSize: 50,
      }),
    )
    expect(body).toMatchObject({ isCompleted: true, pageNumber: 1, pageSize: 50 })
    expect(body?.count).toBe(body?.data?.logs?.length)
    expect(body?.data?.logs?.[0]).toContain('initiating IKE_SA')
  })

  it('diagnoses connections', async () => {
    const { sandbox, client, vpnConnectionId, pass } = await withConnection(scheme)
    pass(60_000)
    await control(sandbox, 'POST', '/mismatch', {
      VpnConnectionId: vpnConnectionId,
      FailedReasonCode: 'EncryptionAlgorithmMismatch',
    })
    const { body } = await client.diagnoseVpnConnections(
      new vpc.DiagnoseVpnConnectionsRequest({
        regionId,
        vpnConnectionIds: [vpnConnectionId, 'vco-uf6hq0m5x1k9w3t7z2nva'],
      }),
    )
    expect(body).toMatchObject({ totalCount: 2, pageNumber: 1, pageSize: 10 })
    expect(body?.vpnConnections?.map((one) => one.toMap())).toEqual([
      {
        VpnConnectionId: vpnConnectionId,
        Severity: 'Critical',
        FailedReason: 'Phase1 encryption algorithm mismatch',
        FailedReasonCode: 'EncryptionAlgorithmMismatch',
        FailedTime: expect.any(Number),
        SourceLog: expect.stringContaining('NO_PROPOSAL_CHOSEN'),
        MismatchLocalParam: 'aes',
        MismatchRemoteParam: 'aes256',
      },
      expect.objectContaining({ Severity: 'Normal', FailedReasonCode: 'NoExceptionFound' }),
    ])
  })

  it('downloads what the peer needs', async () => {
    const { client, vpnConnectionId } = await withConnection(scheme)
    const { body } = await client.downloadVpnConnectionConfig(
      new vpc.DownloadVpnConnectionConfigRequest({ regionId, vpnConnectionId }),
    )
    expect(body?.vpnConnectionConfig).toMatchObject({
      local: '203.0.113.20',
      remote: '198.51.100.20',
      localSubnet: '172.20.0.0/16',
      remoteSubnet: '10.20.0.0/16',
      ikeConfig: {
        psk: 'first-key',
        ikeLifetime: 86400,
        localId: '203.0.113.20',
        remoteId: '198.51.100.20',
      },
      ipsecConfig: { ipsecLifetime: 86400, ipsecPfs: 'group2' },
    })
  })
})

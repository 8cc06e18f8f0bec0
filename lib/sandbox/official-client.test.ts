import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { createVpnConnectionCodes } from './error-codes'
import type { RunningSandbox } from './server'
import { ids, startTestSandbox } from './testing'
import { officialClient, type Scheme } from './testing-official-client'

const schemes: Scheme[] = ['V3', 'V1']
const base = {
  regionId: 'cn-shanghai',
  vpnGatewayId: ids.core,
  customerGatewayId: ids.datacentre,
  localSubnet: '10.20.0.0/16',
  remoteSubnet: '172.20.0.0/16',
}

const create = (
  sandbox: RunningSandbox,
  scheme: Scheme,
  changes: Partial<vpc.CreateVpnConnectionRequest> = {},
) =>
  officialClient(sandbox, scheme).createVpnConnection(
    new vpc.CreateVpnConnectionRequest({ ...base, ...changes }),
  )

/** One way by hand to each documented refusal. */
const refusals: Record<
  keyof typeof createVpnConnectionCodes,
  { changes: Partial<vpc.CreateVpnConnectionRequest>; message?: string }
> = {
  'Forbbiden.SubUser': { changes: { vpnGatewayId: ids.partner } },
  Forbidden: { changes: { vpnGatewayId: ids.audit } },
  'Resource.QuotaFull': { changes: { vpnGatewayId: ids.full } },
  'InvalidCustomerGatewayInstanceId.NotFound': {
    changes: { customerGatewayId: 'cgw-uf6nobody0000000000' },
  },
  'InvalidVpnGatewayInstanceId.NotFound': { changes: { vpnGatewayId: ids.frankfurt } },
  'InvalidVpnConnection.AlreadyExists': {
    changes: { localSubnet: '10.0.0.0/16', remoteSubnet: '192.168.0.0/24' },
  },
  'VpnGateway.Configuring': { changes: { vpnGatewayId: ids.moving } },
  'VpnGateway.FinancialLocked': { changes: { vpnGatewayId: ids.overdue } },
  'QuotaExceeded.PolicyBasedRoute': {
    changes: {
      vpnGatewayId: ids.routes,
      localSubnet: '10.21.0.0/24,10.21.1.0/24,10.21.2.0/24',
      ikeConfig: '{"IkeVersion":"ikev2"}',
    },
    message:
      'The maximum number of policy-based routes is exceeded. Existing routes: 18. Routes to be created: 3. Maximum routes: 20.',
  },
  'IllegalParam.LocalSubnet': {
    changes: { localSubnet: '10.20.0.0/16,10.21.0.0/33', ikeConfig: '{"IkeVersion":"ikev2"}' },
    message: 'The specified "LocalSubnet" (10.21.0.0/33) is invalid.',
  },
  'IllegalParam.RemoteSubnet': {
    changes: { vpnGatewayId: ids.strict, remoteSubnet: '198.51.100.0/24' },
    message: 'The specified "RemoteSubnet" (198.51.100.0/24) is invalid.',
  },
}

describe.each(schemes)('the official client, signing %s', (scheme) => {
  it('lists regions and gateways, and reads one gateway', async () => {
    const client = officialClient(await startTestSandbox(), scheme)
    const regions = await client.describeRegions(
      new vpc.DescribeRegionsRequest({ acceptLanguage: 'en-US' }),
    )
    expect(regions.body?.regions?.region).toContainEqual(
      expect.objectContaining({
        regionId: 'cn-shanghai',
        localName: 'China (Shanghai)',
        regionEndpoint: 'vpc.cn-shanghai.aliyuncs.com',
      }),
    )
    const customerGateways = await client.describeCustomerGateways(
      new vpc.DescribeCustomerGatewaysRequest({ regionId: 'cn-shanghai' }),
    )
    const asns = customerGateways.body?.customerGateways?.customerGateway?.map(({ asn }) => asn)
    expect(asns).toEqual([65020, undefined, undefined, 4200000023, 65020])
    const gateway = await client.describeVpnGateway(
      new vpc.DescribeVpnGatewayRequest({
        regionId: 'cn-shanghai',
        vpnGatewayId: ids.chinaCertification,
      }),
    )
    expect(gateway.body).toMatchObject({ vpnType: 'NationalStandard', status: 'active' })
  })

  it('creates a connection, lists it and reads every value back', async () => {
    const sandbox = await startTestSandbox()
    const created = await create(sandbox, scheme, {
      name: 'all of it',
      effectImmediately: true,
      enableDpd: false,
      ikeConfig: JSON.stringify({
        Psk: 'a+b&c=%20*~',
        IkeVersion: 'ikev2',
        IkeLifetime: 3600,
        LocalIdIPsec: 'local.example',
      }),
      ipsecConfig: JSON.stringify({ IpsecPfs: 'disabled', IpsecLifetime: '7200' }),
      healthCheckConfig: JSON.stringify({
        enable: true,
        dip: '172.20.0.1',
        sip: '10.20.0.1',
        interval: 5,
      }),
      bgpConfig: JSON.stringify({
        EnableBgp: 'true',
        LocalAsn: '1.10',
        TunnelCidr: '169.254.11.0/30',
        LocalBgpIp: '169.254.11.1',
      }),
      tags: [new vpc.CreateVpnConnectionRequestTags({ key: 'env', value: 'dev *' })],
    })
    expect(created.statusCode).toBe(200)
    expect(Object.keys(created.body?.toMap() ?? {}).sort()).toEqual([
      'CreateTime',
      'Name',
      'RequestId',
      'VpnConnectionId',
    ])
    expect(created.body?.vpnConnectionId).toMatch(/^vco-uf6[a-z0-9]{17}$/)
    expect(created.body?.createTime).toBeGreaterThan(Date.now() - 10_000)
    const common = {
      vpnConnectionId: created.body?.vpnConnectionId,
      name: 'all of it',
      vpnGatewayId: ids.core,
      customerGatewayId: ids.datacentre,
      localSubnet: '10.20.0.0/16',
      remoteSubnet: '172.20.0.0/16',
      effectImmediately: true,
      enableDpd: false,
      enableNatTraversal: true,
      state: 'active',
      attachType: 'VPNGW',
      ikeConfig: {
        psk: 'a+b&c=%20*~',
        ikeVersion: 'ikev2',
        ikeMode: 'main',
        ikeEncAlg: 'aes',
        ikeLifetime: 3600,
        localId: 'local.example',
        remoteId: '203.0.113.20',
      },
      ipsecConfig: { ipsecPfs: 'disabled', ipsecLifetime: 7200, ipsecAuthAlg: 'md5' },
      vcoHealthCheck: { enable: 'true', dip: '172.20.0.1', interval: 5, retry: 3 },
      vpnBgpConfig: {
        localAsn: 65546,
        peerAsn: 65020,
        tunnelCidr: '169.254.11.0/30',
        peerBgpIp: '169.254.11.2',
      },
    }
    const client = officialClient(sandbox, scheme)
    const one = await client.describeVpnConnection(
      new vpc.DescribeVpnConnectionRequest({
        regionId: 'cn-shanghai',
        vpnConnectionId: created.body?.vpnConnectionId ?? '',
      }),
    )
    expect(one.body).toMatchObject({
      ...common,
      tags: { tag: [{ key: 'env', value: 'dev *' }] },
      vpnBgpConfig: { enableBgp: 'true', status: 'failed' },
    })
    const list = await client.describeVpnConnections(
      new vpc.DescribeVpnConnectionsRequest({
        regionId: 'cn-shanghai',
        customerGatewayId: ids.datacentre,
        tag: [new vpc.DescribeVpnConnectionsRequestTag({ key: 'env', value: 'dev *' })],
      }),
    )
    expect(list.body?.totalCount).toBe(1)
    expect(list.body?.vpnConnections?.vpnConnection?.[0]).toMatchObject({
      ...common,
      tag: { tag: [{ key: 'env', value: 'dev *' }] },
    })
  })

  it.each(Object.entries(refusals))('is refused with %s', async (code, { changes, message }) => {
    const sandbox = await startTestSandbox()
    const { status, message: text } =
      createVpnConnectionCodes[code as keyof typeof createVpnConnectionCodes]
    await expect(create(sandbox, scheme, changes)).rejects.toMatchObject({
      code,
      statusCode: status,
      message: expect.stringContaining(message ?? text),
      data: { HostId: `127.0.0.1:${sandbox.port}` },
    })
  })
})

describe('what the service fills in', () => {
  it('makes a key of 16 characters and identifiers from the addresses', async () => {
    const sandbox = await startTestSandbox()
    const { body } = await create(sandbox, 'V3')
    const read = await officialClient(sandbox).describeVpnConnection(
      new vpc.DescribeVpnConnectionRequest({
        regionId: 'cn-shanghai',
        vpnConnectionId: body?.vpnConnectionId ?? '',
      }),
    )
    expect(read.body?.ikeConfig?.psk).toMatch(/^[A-Za-z0-9]{16}$/)
    expect(read.body?.ikeConfig).toMatchObject({
      localId: '198.51.100.20',
      remoteId: '203.0.113.20',
    })
    expect(read.body?.vcoHealthCheck?.enable).toBe('false')
    expect(read.body?.vpnBgpConfig?.enableBgp).toBe('false')
  })
})

describe('paging', () => {
  it('hands out every connection exactly once, newest first', async () => {
    const sandbox = await startTestSandbox()
    const made: (string | undefined)[] = []
    for (let n = 0; n < 12; n += 1) {
      const { body } = await create(sandbox, 'V3', {
        vpnGatewayId: ids.bench,
        remoteSubnet: `172.21.${n}.0/24`,
      })
      made.unshift(body?.vpnConnectionId)
    }
    const page = async (pageNumber: number) => {
      const { body } = await officialClient(sandbox).describeVpnConnections(
        new vpc.DescribeVpnConnectionsRequest({
          regionId: 'cn-shanghai',
          vpnGatewayId: ids.bench,
          pageSize: 5,
          pageNumber,
        }),
      )
      expect(body).toMatchObject({ pageNumber, pageSize: 5, totalCount: 12 })
      return body?.vpnConnections?.vpnConnection?.map((one) => one.vpnConnectionId)
    }
    const pages = [await page(1), await page(2), await page(3)]
    expect(pages.flat()).toEqual(made)
    expect(await page(4)).toEqual([])
  })

  it('needs two pages for the gateways of Shanghai by default', async () => {
    const client = officialClient(await startTestSandbox())
    const page = async (pageNumber: number) => {
      const request = new vpc.DescribeVpnGatewaysRequest({ regionId: 'cn-shanghai', pageNumber })
      return (await client.describeVpnGateways(request)).body?.vpnGateways?.vpnGateway ?? []
    }
    expect((await page(1)).length).toBe(10)
    expect((await page(2)).map(({ name }) => name)).toEqual([
      'sh-strict',
      'sh-dual',
      'sh-dual-static',
      'sh-dual-china-certification',
      'sh-dual-bgp-off',
    ])
  })
})

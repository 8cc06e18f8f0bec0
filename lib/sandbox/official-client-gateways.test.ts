import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import { ids, startTestSandbox } from './testing'
import { officialClient, type Scheme } from './testing-official-client'

// Field names and types as the vendor's models declare them: a wrong type throws, or is dropped.

const schemes: Scheme[] = ['V3', 'V1']
const regionId = 'cn-shanghai'

describe.each(schemes)('the official client, signing %s', (scheme) => {
  it('creates a customer gateway, reads, changes and deletes it', async () => {
    const now = Date.UTC(2026, 0, 5, 8)
    const client = officialClient(await startTestSandbox({ now: () => now }), scheme)
    const request = new vpc.CreateCustomerGatewayRequest({
      regionId,
      ipAddress: '192.0.2.7',
      asn: '123.456',
      authKey: 'md5&key=%20*~',
      name: '苏州 branch',
      description: 'Second floor',
      clientToken: 'cgw-1',
      resourceGroupId: 'rg-aek2qo2h4jy5kqi',
      tags: [new vpc.CreateCustomerGatewayRequestTags({ key: 'site', value: 'Suzhou' })],
    })
    const { body } = await client.createCustomerGateway(request)
    const customerGatewayId = body?.customerGatewayId
    expect(body).toMatchObject({
      customerGatewayId: expect.stringMatching(/^cgw-uf6/),
      ipAddress: '192.0.2.7',
      name: '苏州 branch',
      description: 'Second floor',
      createTime: now,
      requestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    })
    expect((await client.createCustomerGateway(request)).body?.customerGatewayId).toBe(
      customerGatewayId,
    )

    const one = { regionId, ...(customerGatewayId !== undefined && { customerGatewayId }) }
    const described = {
      customerGatewayId,
      ipAddress: '192.0.2.7',
      asn: 8_061_384,
      authKey: 'md5&key=%20*~',
      name: '苏州 branch',
      description: 'Second floor',
      createTime: now,
      resourceGroupId: 'rg-aek2qo2h4jy5kqi',
      tags: { tag: [{ key: 'site', value: 'Suzhou' }] },
    }
    const single = await client.describeCustomerGateway(
      new vpc.DescribeCustomerGatewayRequest(one),
    )
    expect(single.body).toMatchObject(described)
    const list = await client.describeCustomerGateways(
      new vpc.DescribeCustomerGatewaysRequest({
        regionId,
        tag: [new vpc.DescribeCustomerGatewaysRequestTag({ key: 'site' })],
      }),
    )
    expect(list.body).toMatchObject({ totalCount: 1, pageNumber: 1, pageSize: 10 })
    expect(list.body?.customerGateways?.customerGateway).toMatchObject([described])

    const changed = await client.modifyCustomerGatewayAttribute(
      new vpc.ModifyCustomerGatewayAttributeRequest({ ...one, name: 'n', authKey: 'new' }),
    )
    expect(changed.body).toMatchObject({
      customerGatewayId,
      name: 'n',
      description: 'Second floor',
      ipAddress: '192.0.2.7',
      createTime: now,
      resourceGroupId: 'rg-aek2qo2h4jy5kqi',
    })
    await client.deleteCustomerGateway(new vpc.DeleteCustomerGatewayRequest(one))
    await expect(
      client.describeCustomerGateway(new vpc.DescribeCustomerGatewayRequest(one)),
    ).rejects.toMatchObject({
      statusCode: 404,
      code: 'InvalidCustomerGatewayInstanceId.NotFound',
    })
  })

  it.each([
    [{ ipAddress: '203.0.113.20' }, 'InvalidIpAddress.AlreadyExist', 'already exist'],
    [{ ipAddress: '127.0.0.1' }, 'InvalidIpAddress.WrongFormat', 'is invalid'],
    [{ name: 'https://x' }, 'InvalidName', 'The name is not valid'],
  ])('is refused %j by its code', async (changes, code, message) => {
    const client = officialClient(await startTestSandbox(), scheme)
    const request = { regionId, ipAddress: '192.0.2.7', ...changes }
    await expect(
      client.createCustomerGateway(new vpc.CreateCustomerGatewayRequest(request)),
    ).rejects.toMatchObject({ statusCode: 400, code, message: expect.stringContaining(message) })
  })

  it('may not delete a customer gateway that a connection leads to', async () => {
    const client = officialClient(await startTestSandbox(), scheme)
    const one = { regionId, customerGatewayId: ids.datacentre }
    await expect(
      client.deleteCustomerGateway(new vpc.DeleteCustomerGatewayRequest(one)),
    ).rejects.toMatchObject({ statusCode: 400, code: 'DependencyViolation.VpnConnection' })
  })

  it('tells a gateway of two tunnels by its second address and vSwitch', async () => {
    const client = officialClient(await startTestSandbox(), scheme)
    const read = async (vpnGatewayId: string, includeReservationData = false) => {
      const one = { regionId, vpnGatewayId, includeReservationData }
      return (await client.describeVpnGateway(new vpc.DescribeVpnGatewayRequest(one))).body
    }
    expect(await read(ids.dual)).toMatchObject({
      internetIp: '198.51.100.31',
      disasterRecoveryInternetIp: '198.51.100.131',
      disasterRecoveryVSwitchId: expect.stringMatching(/^vsw-uf6/),
      gatewayType: 'Enhanced.SiteToSite',
      enableBgp: true,
      sslVpn: 'enable',
      sslVpnInternetIp: '198.51.100.231',
      spec: '10',
      chargeType: 'POSTPAY',
      eniInstanceIds: { eniInstanceId: [expect.any(String), expect.any(String)] },
      tags: { tag: [{ key: 'environment', value: 'production' }] },
    })
    const single = await read(ids.core)
    expect(single).toMatchObject({ gatewayType: 'Traditional', sslVpn: 'disable' })
    expect(single?.disasterRecoveryInternetIp).toBeUndefined()
    expect(single?.disasterRecoveryVSwitchId).toBeUndefined()
    expect(single?.sslVpnInternetIp).toBeUndefined()
    expect(await read(ids.dualStatic)).not.toHaveProperty('reservationData')
    expect(await read(ids.dualStatic, true)).toMatchObject({
      chargeType: 'Prepay',
      endTime: Date.UTC(2029, 0, 20, 16),
      spec: '200',
      reservationData: {
        reservationOrderType: 'RENEW',
        reservationEndTime: String(Date.UTC(2030, 0, 20, 16)),
        reservationMaxConnections: 5,
        status: '1',
      },
    })
  })

  it('says in the capability flags who could speak BGP', async () => {
    const client = officialClient(await startTestSandbox(), scheme)
    const { body } = await client.describeVpnGateways(
      new vpc.DescribeVpnGatewaysRequest({ regionId, pageSize: 50 }),
    )
    const gateways = body?.vpnGateways?.vpnGateway ?? []
    const flagOf = (id: string) => {
      const gateway = gateways.find(({ vpnGatewayId }) => vpnGatewayId === id)
      return [gateway?.enableBgp, JSON.parse(gateway?.tag ?? '{}').VpnEnableBgp]
    }
    expect(flagOf(ids.dual)).toEqual([true, 'true'])
    expect(flagOf(ids.dualBgpOff)).toEqual([false, 'true'])
    expect(flagOf(ids.dualStatic)).toEqual([false, 'false'])
  })

  it.each([
    [{ gatewayType: 'Enhanced.SiteToSite' }, 4],
    [{ gatewayType: 'Traditional' }, 11],
    [{ status: 'updating' }, 1],
    [{ businessStatus: 'FinancialLocked' }, 1],
    [{ vpnGatewayId: ids.dual }, 1],
    [{ vpcId: 'vpc-none' }, 0],
    [{ resourceGroupId: 'rg-none' }, 0],
    [{ tag: [new vpc.DescribeVpnGatewaysRequestTag({ key: 'environment' })] }, 1],
    [{ tag: [new vpc.DescribeVpnGatewaysRequestTag({ key: 'environment', value: 'x' })] }, 0],
  ])('finds by %j %i gateways', async (filter, count) => {
    const client = officialClient(await startTestSandbox(), scheme)
    const request = new vpc.DescribeVpnGatewaysRequest({ regionId, ...filter })
    expect((await client.describeVpnGateways(request)).body?.totalCount).toBe(count)
  })
})

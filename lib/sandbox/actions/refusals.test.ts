import { describe, expect, it } from 'vitest'
import { call, codeOf, createParameters, ids, startTestSandbox } from '../testing'

const create = async (changes: Record<string, string>) =>
  call(await startTestSandbox(), 'CreateVpnConnection', createParameters(changes))

const options = 'TunnelOptionsSpecification'
/** Two tunnels that speak BGP beside the seeded ones. */
const { CustomerGatewayId: _single, ...common } = createParameters({ VpnGatewayId: ids.dual })
const dualParameters: Record<string, string> = {
  ...common,
  EnableTunnelsBgp: 'true',
  ...Object.fromEntries(
    ['master', 'slave'].flatMap((role, index) => [
      [`${options}.${index + 1}.Role`, role],
      [`${options}.${index + 1}.CustomerGatewayId`, ids.datacentre],
      [`${options}.${index + 1}.TunnelBgpConfig.LocalAsn`, '45104'],
      [`${options}.${index + 1}.TunnelBgpConfig.TunnelCidr`, `169.254.50.${4 * index}/30`],
      [`${options}.${index + 1}.TunnelBgpConfig.LocalBgpIp`, `169.254.50.${4 * index + 1}`],
    ]),
  ),
}

describe('a create', () => {
  it.each(['RegionId', 'VpnGatewayId', 'CustomerGatewayId', 'LocalSubnet', 'RemoteSubnet'])(
    'without %s is refused by its name',
    async (name) => {
      expect(await create({ [name]: '' })).toMatchObject({
        status: 400,
        fields: {
          Code: `Missing${name}`,
          Message: `${name} is mandatory for this action.`,
        },
      })
    },
  )

  it.each<[string, Record<string, string>, string]>([
    ['a region nobody has', { RegionId: 'cn-atlantis' }, 'InvalidRegionId.NotFound'],
    [
      'a customer gateway of another region',
      { CustomerGatewayId: 'cgw-gw8dc3t7m1k5x9w2q8znd' },
      'InvalidCustomerGatewayInstanceId.NotFound',
    ],
    ['a lifetime out of bounds', { IkeConfig: '{"IkeLifetime":86401}' }, 'InvalidIkeConfig'],
    ['a config that is no object', { IpsecConfig: 'aes' }, 'InvalidIpsecConfig'],
    [
      'two identifiers',
      { IkeConfig: '{"LocalId":"1.1.1.1","LocalIdIPsec":"2.2.2.2"}' },
      'InvalidIkeConfig',
    ],
    [
      'no destination to probe',
      { HealthCheckConfig: '{"enable":"true"}' },
      'InvalidHealthCheckConfig',
    ],
    ['BGP without a block', { BgpConfig: '{"EnableBgp":"true"}' }, 'InvalidBgpConfig'],
    ['a name like an address', { Name: 'http://x' }, 'InvalidName'],
    ['a toggle that is none', { EnableDpd: 'yes' }, 'InvalidEnableDpd'],
    ['a token that is too long', { ClientToken: 'x'.repeat(65) }, 'InvalidClientToken'],
    ['a forbidden tag', { 'Tags.1.Key': 'acs:x' }, 'InvalidTags'],
    [
      'a certificate for a standard gateway',
      { RemoteCaCertificate: 'MIIB' },
      'InvalidRemoteCaCertificate',
    ],
    ['host bits', { RemoteSubnet: '172.20.0.1/16' }, 'IllegalParam.RemoteSubnet'],
    ['sides that overlap', { RemoteSubnet: '10.20.1.0/24' }, 'IllegalParam.RemoteSubnet'],
  ])('with %s is refused', async (_name, changes, code) => {
    expect((await create(changes)).fields['Code']).toBe(code)
  })

  it('ignores what it does not know', async () => {
    expect((await create({ 'BgpConfig ': 'x', OwnerId: '1' })).status).toBe(200)
  })

  it('checks a dry run and makes nothing', async () => {
    const sandbox = await startTestSandbox()
    const dry = createParameters({ DryRun: 'true' })
    expect(await codeOf(call(sandbox, 'CreateVpnConnection', dry))).toBe('DryRunOperation')
    const bad = { ...dry, LocalSubnet: 'x' }
    expect(await codeOf(call(sandbox, 'CreateVpnConnection', bad))).toBe(
      'IllegalParam.LocalSubnet',
    )
    const real = await call(sandbox, 'CreateVpnConnection', createParameters())
    expect(real.status).toBe(200)
  })

  it('is refused for the first reason of a fixed order', async () => {
    const wrong = {
      RegionId: 'cn-shanghai',
      VpnGatewayId: '',
      CustomerGatewayId: 'cgw-none0000',
      LocalSubnet: '10.0.0.0/33',
      RemoteSubnet: '192.168.0.0/24',
      Name: 'http://x',
    }
    const sandbox = await startTestSandbox()
    const steps: [Record<string, string>, string][] = [
      [{}, 'MissingVpnGatewayId'],
      [{ VpnGatewayId: 'vpn-none0000' }, 'InvalidVpnGatewayInstanceId.NotFound'],
      [{ VpnGatewayId: ids.partner }, 'InvalidCustomerGatewayInstanceId.NotFound'],
      [{ CustomerGatewayId: ids.office }, 'Forbbiden.SubUser'],
      [{ VpnGatewayId: ids.overdue }, 'VpnGateway.FinancialLocked'],
      [{ VpnGatewayId: ids.full }, 'InvalidName'],
      [{ Name: 'x' }, 'IllegalParam.LocalSubnet'],
      [
        { LocalSubnet: '10.1.0.0/16', RemoteSubnet: '192.168.1.0/24' },
        'InvalidVpnConnection.AlreadyExists',
      ],
      [{ LocalSubnet: '10.0.0.0/16' }, 'Resource.QuotaFull'],
      [{ VpnGatewayId: ids.moving }, 'VpnGateway.Configuring'],
    ]
    let parameters: Record<string, string> = wrong
    for (const [mended, code] of steps) {
      parameters = { ...parameters, ...mended }
      expect(await codeOf(call(sandbox, 'CreateVpnConnection', parameters))).toBe(code)
    }
  })

  it('counts no policy-based routes without automatic routes, nor in destination routing', async () => {
    const sandbox = await startTestSandbox()
    const many = {
      VpnGatewayId: ids.routes,
      IkeConfig: '{"IkeVersion":"ikev2"}',
      LocalSubnet: '10.30.0.0/24,10.30.1.0/24,10.30.2.0/24',
    }
    const send = (changes: Record<string, string>) =>
      codeOf(call(sandbox, 'CreateVpnConnection', createParameters({ ...many, ...changes })))
    expect(await send({})).toBe('QuotaExceeded.PolicyBasedRoute')
    expect(await send({ AutoConfigRoute: 'false' })).toBeUndefined()
    expect(await send({ LocalSubnet: '0.0.0.0/0', RemoteSubnet: '0.0.0.0/0' })).toBeUndefined()
    expect(await send({ LocalSubnet: '10.31.0.0/24,10.32.0.0/24' })).toBeUndefined()
    expect(await send({ LocalSubnet: '10.33.0.0/24' })).toBe('QuotaExceeded.PolicyBasedRoute')
  })

  it('takes a tunnel block once on a gateway, and again on another', async () => {
    const sandbox = await startTestSandbox()
    const BgpConfig =
      '{"EnableBgp":true,"TunnelCidr":"169.254.20.0/30","LocalBgpIp":"169.254.20.1"}'
    const send = (changes: Record<string, string>) =>
      codeOf(call(sandbox, 'CreateVpnConnection', createParameters({ BgpConfig, ...changes })))
    expect(await send({})).toBeUndefined()
    expect(await send({ LocalSubnet: '10.21.0.0/16' })).toBe('InvalidBgpConfig')
    expect(await send({ VpnGatewayId: ids.bench })).toBeUndefined()
  })

  it('has one AS number on a gateway, which only a connection that has one changes', async () => {
    const sandbox = await startTestSandbox()
    const bgpWith = (asn: number, block: number) =>
      `{"EnableBgp":true,"LocalAsn":${asn},"TunnelCidr":"169.254.20.${block}/30","LocalBgpIp":"169.254.20.${block + 1}"}`
    const send = (changes: Record<string, string>) =>
      call(sandbox, 'CreateVpnConnection', createParameters(changes))
    const first = await send({ BgpConfig: bgpWith(65_010, 0) })
    const second = { LocalSubnet: '10.21.0.0/16', BgpConfig: bgpWith(65_011, 4) }
    const refused = await send(second)
    expect(refused.fields).toMatchObject({
      Code: 'InvalidBgpConfig',
      Message: expect.stringContaining(
        'BgpConfig.LocalAsn: The other connections of the gateway use 65010.',
      ),
    })
    expect((await send({ ...second, VpnGatewayId: ids.bench })).status).toBe(200)
    const plain = await send({ LocalSubnet: '10.22.0.0/16' })
    const modify = (to: typeof first, changes: Record<string, string>) => {
      const VpnConnectionId = String(to.fields['VpnConnectionId'])
      const { LocalSubnet = '', RemoteSubnet = '' } = createParameters(changes)
      return codeOf(
        call(sandbox, 'ModifyVpnConnectionAttribute', {
          RegionId: 'cn-shanghai',
          VpnConnectionId,
          LocalSubnet,
          RemoteSubnet,
          ...changes,
        }),
      )
    }
    const speak = { LocalSubnet: '10.22.0.0/16', BgpConfig: bgpWith(65_011, 8) }
    expect(await modify(plain, speak)).toBe('InvalidBgpConfig')
    expect(await modify(first, { BgpConfig: bgpWith(65_011, 0) })).toBeUndefined()
    expect(await modify(plain, speak)).toBeUndefined()
    expect((await send(second)).status).toBe(200)
    const old = { LocalSubnet: '10.23.0.0/16', BgpConfig: bgpWith(65_010, 12) }
    expect(await codeOf(send(old))).toBe('InvalidBgpConfig')
  })

  it.each([
    [{ [`${options}.2.TunnelBgpConfig.LocalAsn`]: '' }, '2.TunnelBgpConfig.LocalAsn: Required'],
    [
      {
        [`${options}.2.TunnelBgpConfig.TunnelCidr`]: '169.254.20.4/30',
        [`${options}.2.TunnelBgpConfig.LocalBgpIp`]: '169.254.20.5',
      },
      '2.TunnelBgpConfig.TunnelCidr: 169.254.20.4/30 is taken',
    ],
    [
      {
        [`${options}.1.TunnelBgpConfig.LocalAsn`]: '65010',
        [`${options}.2.TunnelBgpConfig.LocalAsn`]: '65010',
      },
      '1.TunnelBgpConfig.LocalAsn: The other connections of the gateway use 45104.',
    ],
  ])('of two tunnels with %j names the tunnel and the parameter', async (changes, words) => {
    const sandbox = await startTestSandbox()
    const send = (more: Record<string, string>) =>
      call(sandbox, 'CreateVpnConnection', { ...dualParameters, ...more })
    expect((await send(changes)).fields).toMatchObject({
      Code: `Invalid${options}`,
      Message: expect.stringContaining(`${options}.${words}`),
    })
    expect((await send({})).status).toBe(200)
  })

  it('takes only its own algorithms on a China Certification gateway', async () => {
    const sandbox = await startTestSandbox()
    const certified = {
      VpnGatewayId: ids.chinaCertification,
      RemoteCaCertificate: 'c20ycDI1NnYxIENBIChURVNUIFN',
    }
    const send = (changes: Record<string, string>) =>
      codeOf(call(sandbox, 'CreateVpnConnection', createParameters({ ...certified, ...changes })))
    expect(await send({ IkeConfig: '{"IkeVersion":"ikev2"}' })).toBe('InvalidIkeConfig')
    expect(await send({ IkeConfig: '{"IkeEncAlg":"aes256"}' })).toBe('InvalidIkeConfig')
    expect(await send({ IpsecConfig: '{"IpsecAuthAlg":"sha256"}' })).toBe('InvalidIpsecConfig')
    expect(await send({ IkeConfig: '{"IkeEncAlg":"sm4"}' })).toBeUndefined()
  })

  it('needs a certificate on a China Certification gateway', async () => {
    const sandbox = await startTestSandbox()
    const gateway = { VpnGatewayId: ids.chinaCertification }
    const send = (changes: Record<string, string>) =>
      codeOf(call(sandbox, 'CreateVpnConnection', createParameters({ ...gateway, ...changes })))
    expect(await send({})).toBe('MissingRemoteCaCertificate')
    expect(await send({ RemoteCaCertificate: 'not base64!' })).toBe('InvalidRemoteCaCertificate')
    expect(await send({ RemoteCaCertificate: 'c20ycDI1NnYxIENBIChURVNUIFN' })).toBeUndefined()
  })
})

describe('a describe', () => {
  it.each<[string, Record<string, string>, string]>([
    ['DescribeVpnGateways', {}, 'MissingRegionId'],
    ['DescribeVpnGateways', { RegionId: 'cn-atlantis' }, 'InvalidRegionId.NotFound'],
    ['DescribeVpnGateways', { RegionId: 'cn-shanghai', PageSize: '51' }, 'InvalidPageSize'],
    ['DescribeVpnGateways', { RegionId: 'cn-shanghai', PageSize: '0' }, 'InvalidPageSize'],
    ['DescribeVpnGateways', { RegionId: 'cn-shanghai', Status: 'idle' }, 'InvalidStatus'],
    [
      'DescribeCustomerGateways',
      { RegionId: 'cn-shanghai', PageNumber: 'x' },
      'InvalidPageNumber',
    ],
    ['DescribeVpnConnections', { RegionId: 'cn-shanghai', PageNumber: '0' }, 'InvalidPageNumber'],
    ['DescribeVpnConnection', { RegionId: 'cn-shanghai' }, 'MissingVpnConnectionId'],
    [
      'DescribeVpnConnection',
      { RegionId: 'eu-central-1', VpnConnectionId: 'vco-uf6hq0m5x1k9w3t7z2nva' },
      'InvalidVpnConnectionInstanceId.NotFound',
    ],
    [
      'DescribeVpnGateway',
      { RegionId: 'cn-shanghai', VpnGatewayId: 'vpn-x' },
      'InvalidVpnGatewayInstanceId.NotFound',
    ],
    ['CreateVpnAttachment', { RegionId: 'cn-shanghai' }, 'InvalidAction.NotFound'],
    ['constructor', {}, 'InvalidAction.NotFound'],
  ])('%s with %j is refused with %s', async (action, parameters, code) => {
    expect(await codeOf(call(await startTestSandbox(), action, parameters))).toBe(code)
  })

  it.each<[string, string, Record<string, string>, number]>([
    ['DescribeVpnGateways', 'locked', { BusinessStatus: 'FinancialLocked' }, 1],
    ['DescribeVpnGateways', 'updating', { Status: 'updating' }, 1],
    ['DescribeVpnGateways', 'by id', { VpnGatewayId: ids.core }, 1],
    ['DescribeVpnGateways', 'of another network', { VpcId: 'vpc-x' }, 0],
    ['DescribeVpnGateways', 'tagged', { 'Tag.1.Key': 'env' }, 0],
    ['DescribeCustomerGateways', 'by id', { CustomerGatewayId: ids.office }, 1],
    ['DescribeVpnConnections', 'of a region', {}, 6],
    ['DescribeVpnConnections', 'of a gateway', { VpnGatewayId: ids.full }, 1],
    ['DescribeVpnConnections', 'by id', { VpnConnectionId: 'vco-uf6hq0m5x1k9w3t7z2nva' }, 1],
    [
      'DescribeVpnConnections',
      'of a foreign id',
      { VpnConnectionId: 'vco-gw8hq6m2x8k4w0t3z9nvd' },
      0,
    ],
    [
      'DescribeVpnConnections',
      'of both gateways',
      { VpnGatewayId: ids.full, CustomerGatewayId: ids.datacentre },
      0,
    ],
    ['DescribeVpnConnections', 'tagged', { 'Tag.1.Key': 'env' }, 0],
  ])('%s finds those %s', async (action, _name, filters, count) => {
    const sandbox = await startTestSandbox()
    const { fields } = await call(sandbox, action, { RegionId: 'cn-shanghai', ...filters })
    expect(fields['TotalCount']).toBe(count)
  })
})

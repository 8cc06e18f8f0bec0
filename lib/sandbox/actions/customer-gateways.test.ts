import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { RunningSandbox } from '../server'
import { startSandbox } from '../server'
import { peersOf } from '../state/gateway-ledger'
import { call, codeOf, control, createParameters, ids, startTestSandbox } from '../testing'

const region = { RegionId: 'cn-shanghai' }
const fresh = { ...region, IpAddress: '192.0.2.7' }

const create = (sandbox: Pick<RunningSandbox, 'url'>, changes: Record<string, string> = {}) =>
  call(sandbox, 'CreateCustomerGateway', { ...fresh, ...changes })
const idOf = async (answer: ReturnType<typeof create>) =>
  String((await answer).fields['CustomerGatewayId'])
const read = (sandbox: Pick<RunningSandbox, 'url'>, CustomerGatewayId: string) =>
  call(sandbox, 'DescribeCustomerGateway', { ...region, CustomerGatewayId })
const namesFound = async (
  sandbox: Pick<RunningSandbox, 'url'>,
  filter: Record<string, string>,
) => {
  const { fields } = await call(sandbox, 'DescribeCustomerGateways', { ...region, ...filter })
  const { CustomerGateway } = fields['CustomerGateways'] as {
    CustomerGateway: { Name: string }[]
  }
  return CustomerGateway.map(({ Name }) => Name)
}

describe('a create of a customer gateway', () => {
  it.each(['RegionId', 'IpAddress'])('without %s is refused by its name', async (name) => {
    expect(await codeOf(create(await startTestSandbox(), { [name]: '' }))).toBe(`Missing${name}`)
  })

  it.each<[string, Record<string, string>, string]>([
    ['a region nobody has', { RegionId: 'cn-atlantis' }, 'InvalidRegionId.NotFound'],
    ['no address', { IpAddress: 'peer.example' }, 'InvalidIpAddress.WrongFormat'],
    ['a shared address', { IpAddress: '100.64.0.1' }, 'InvalidIpAddress.WrongFormat'],
    ['a multicast address', { IpAddress: '239.1.2.3' }, 'InvalidIpAddress.WrongFormat'],
    ['a taken address', { IpAddress: '203.0.113.20' }, 'InvalidIpAddress.AlreadyExist'],
    ['the service’s AS number', { Asn: '45104' }, 'InvalidAsn'],
    ['an AS number of 33 bits', { Asn: '4294967296' }, 'InvalidAsn'],
    ['a question mark in the key', { AuthKey: 'why?' }, 'InvalidAuthKey'],
    ['a key of 65 characters', { AuthKey: 'k'.repeat(65) }, 'InvalidAuthKey'],
    ['a long name', { Name: 'n'.repeat(101) }, 'InvalidName'],
    ['an address as description', { Description: 'http://x' }, 'InvalidDescription'],
    ['a forbidden tag', { 'Tags.1.Key': 'acs:x' }, 'InvalidTags'],
    ['a token of 65 characters', { ClientToken: 't'.repeat(65) }, 'InvalidClientToken'],
    ['something else than a group', { ResourceGroupId: 'x' }, 'InvalidResourceGroupId'],
  ])('with %s is refused', async (_name, changes, code) => {
    const sandbox = await startTestSandbox()
    const before = await namesFound(sandbox, {})
    expect(await codeOf(create(sandbox, changes))).toBe(code)
    expect(await namesFound(sandbox, {})).toEqual(before)
  })

  it('never repeats the key it refuses', async () => {
    const { fields } = await create(await startTestSandbox(), { AuthKey: 'my secret' })
    expect(JSON.stringify(fields)).not.toContain('my secret')
  })

  it('takes an address again in another region', async () => {
    const sandbox = await startTestSandbox()
    expect((await create(sandbox)).status).toBe(200)
    expect(await codeOf(create(sandbox))).toBe('InvalidIpAddress.AlreadyExist')
    expect((await create(sandbox, { RegionId: 'cn-hangzhou' })).status).toBe(200)
  })

  it('reads an AS number of two segments', async () => {
    const sandbox = await startTestSandbox()
    const id = await idOf(create(sandbox, { Asn: '123.456' }))
    expect((await read(sandbox, id)).fields['Asn']).toBe(8_061_384)
  })

  it('is refused as the 101st of a region', async () => {
    const sandbox = await startTestSandbox()
    const seeded = (await namesFound(sandbox, { PageSize: '50' })).length
    for (let made = seeded; made < 100; made += 1)
      expect((await create(sandbox, { IpAddress: `192.0.2.${made}` })).status).toBe(200)
    expect(await codeOf(create(sandbox, { IpAddress: '192.0.2.200' }))).toBe('Resource.QuotaFull')
    const elsewhere = { IpAddress: '192.0.2.200', RegionId: 'cn-hangzhou' }
    expect((await create(sandbox, elsewhere)).status).toBe(200)
  })

  it('makes one of many equal calls with one token, and of no two different ones', async () => {
    const sandbox = await startTestSandbox()
    const token = { ClientToken: 'cgw-1' }
    const answers = await Promise.all([1, 2, 3].map(() => idOf(create(sandbox, token))))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toMatch(/^cgw-uf6/)
    expect(await codeOf(create(sandbox, { ...token, Name: 'x' }))).toBe(
      'IdempotentParameterMismatch',
    )
  })

  it('can be built upon', async () => {
    const sandbox = await startTestSandbox()
    const CustomerGatewayId = await idOf(create(sandbox))
    const made = await call(
      sandbox,
      'CreateVpnConnection',
      createParameters({ CustomerGatewayId }),
    )
    expect(made.status).toBe(200)
  })
})

describe('a list of customer gateways', () => {
  it('is narrowed by ID, resource group and tags', async () => {
    const sandbox = await startTestSandbox()
    const tags = {
      'Tags.1.Key': 'site',
      'Tags.1.Value': 'Suzhou',
      'Tags.2.Key': 'spare',
      'Tags.2.Value': '',
    }
    const id = await idOf(create(sandbox, { Name: 'mine', ResourceGroupId: 'rg-mine', ...tags }))
    expect(await namesFound(sandbox, { CustomerGatewayId: id })).toEqual(['mine'])
    expect(await namesFound(sandbox, { ResourceGroupId: 'rg-mine' })).toEqual(['mine'])
    expect(await namesFound(sandbox, { 'Tag.1.Key': 'site' })).toEqual(['mine'])
    const both = { 'Tag.1.Key': 'site', 'Tag.1.Value': 'Suzhou', 'Tag.2.Key': 'spare' }
    expect(await namesFound(sandbox, both)).toEqual(['mine'])
    expect(await namesFound(sandbox, { ...both, 'Tag.1.Value': 'Wuxi' })).toEqual([])
    expect(await namesFound(sandbox, { ResourceGroupId: 'rg-none' })).toEqual([])
    expect(
      await codeOf(call(sandbox, 'DescribeCustomerGateways', { ...region, 'Tag.1.Value': 'x' })),
    ).toBe('InvalidTag')
  })

  it('has no place for one of another region', async () => {
    const sandbox = await startTestSandbox()
    const elsewhere = 'cgw-gw8dc3t7m1k5x9w2q8znd'
    expect(await codeOf(read(sandbox, elsewhere))).toBe(
      'InvalidCustomerGatewayInstanceId.NotFound',
    )
    expect(await namesFound(sandbox, { CustomerGatewayId: elsewhere })).toEqual([])
  })
})

describe('a change of a customer gateway', () => {
  const change = (sandbox: Pick<RunningSandbox, 'url'>, changes: Record<string, string>) =>
    call(sandbox, 'ModifyCustomerGatewayAttribute', {
      ...region,
      CustomerGatewayId: ids.datacentre,
      ...changes,
    })

  it('leaves what is not given, and what can never be changed', async () => {
    const sandbox = await startTestSandbox()
    const answer = await change(sandbox, { Description: 'New', IpAddress: '192.0.2.9', Asn: '1' })
    expect(answer.status).toBe(200)
    expect((await read(sandbox, ids.datacentre)).fields).toMatchObject({
      Name: 'sh-datacentre',
      Description: 'New',
      IpAddress: '203.0.113.20',
      Asn: 65_020,
    })
  })

  it.each([
    [{ Name: 'http://x' }, 'InvalidName'],
    [{ Description: 'd'.repeat(101) }, 'InvalidDescription'],
    [{ AuthKey: 'a b' }, 'InvalidAuthKey'],
    [
      { CustomerGatewayId: 'cgw-uf6nobody0000000000' },
      'InvalidCustomerGatewayInstanceId.NotFound',
    ],
  ])('to %j is refused', async (changes, code) => {
    expect(await codeOf(change(await startTestSandbox(), changes))).toBe(code)
  })

  it('of the key keeps its VPN gateways busy for a while, of the name none', async () => {
    let now = Date.UTC(2026, 0, 5, 8)
    const sandbox = await startTestSandbox({ now: () => now, settleMs: 3000 })
    const status = async () => {
      const gateway = { ...region, VpnGatewayId: ids.core }
      return (await call(sandbox, 'DescribeVpnGateway', gateway)).fields['Status']
    }
    await change(sandbox, { Name: 'other' })
    expect(await status()).toBe('active')
    await change(sandbox, { AuthKey: 'md5-key' })
    expect(await status()).toBe('updating')
    expect(await codeOf(change(sandbox, { AuthKey: 'md5-key-2' }))).toBe('VpnGateway.Configuring')
    expect((await change(sandbox, { Name: 'third' })).status).toBe(200)
    now += 3000
    expect(await status()).toBe('active')
    expect((await change(sandbox, { AuthKey: 'md5-key-2' })).status).toBe(200)
  })
})

describe('a deletion of a customer gateway', () => {
  const remove = (
    sandbox: Pick<RunningSandbox, 'url'>,
    CustomerGatewayId: string,
    more: Record<string, string> = {},
  ) => call(sandbox, 'DeleteCustomerGateway', { ...region, CustomerGatewayId, ...more })

  it('frees its address and ends it, and its token still stands for that', async () => {
    const sandbox = await startTestSandbox()
    const id = await idOf(create(sandbox))
    const token = { ClientToken: 'gone-1' }
    expect((await remove(sandbox, id, token)).status).toBe(200)
    expect((await remove(sandbox, id, token)).status).toBe(200)
    expect(await codeOf(remove(sandbox, id))).toBe('InvalidCustomerGatewayInstanceId.NotFound')
    expect((await create(sandbox)).status).toBe(200)
  })

  it('is refused while a connection leads to it, and goes once that is gone', async () => {
    const sandbox = await startTestSandbox({ settleMs: 0 })
    const CustomerGatewayId = await idOf(create(sandbox))
    const made = await call(
      sandbox,
      'CreateVpnConnection',
      createParameters({ CustomerGatewayId }),
    )
    expect(await remove(sandbox, CustomerGatewayId)).toMatchObject({
      status: 400,
      fields: { Code: 'DependencyViolation.VpnConnection' },
    })
    const VpnConnectionId = String(made.fields['VpnConnectionId'])
    await call(sandbox, 'DeleteVpnConnection', { ...region, VpnConnectionId })
    expect((await remove(sandbox, CustomerGatewayId)).status).toBe(200)
  })
})

it('a connection leads to a customer gateway by either of two tunnels', () => {
  const parameters = {
    Name: 'cgw-name',
    'TunnelOptionsSpecification.1.CustomerGatewayId': 'cgw-a',
    'TunnelOptionsSpecification.2.CustomerGatewayId': 'cgw-b',
    'TunnelOptionsSpecification.2.TunnelIkeConfig.RemoteId': 'cgw-remote',
  }
  expect(peersOf(parameters)).toEqual(['cgw-a', 'cgw-b'])
})

it('a restart keeps what was created, changed and deleted, keys and tokens too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const options = { port: 0, settleMs: 0, stateFile: join(folder, 'sandbox.jsonl') }
  const first = await startSandbox(options)
  const token = { ClientToken: 'kept', AuthKey: 'md5-key', Asn: '65077' }
  const id = await idOf(create(first, token))
  await call(first, 'ModifyCustomerGatewayAttribute', {
    ...region,
    CustomerGatewayId: id,
    Name: 'n',
  })
  await call(first, 'DeleteCustomerGateway', { ...region, CustomerGatewayId: ids.office })
  const gone = await idOf(create(first, { IpAddress: '192.0.2.8' }))
  await call(first, 'DeleteCustomerGateway', { ...region, CustomerGatewayId: gone })
  const { RequestId: _first, ...before } = (await read(first, id)).fields
  await first.close()

  const again = await startSandbox(options)
  onTestFinished(() => again.close())
  const { RequestId: _second, ...after } = (await read(again, id)).fields
  expect(after).toEqual(before)
  expect(after).toMatchObject({ Name: 'n', AuthKey: 'md5-key', Asn: 65_077 })
  expect(await idOf(create(again, token))).toBe(id)
  expect(await codeOf(read(again, gone))).toBe('InvalidCustomerGatewayInstanceId.NotFound')
  const { fields } = await control(again, 'GET', '/requests')
  expect(JSON.stringify(fields)).not.toContain('md5-key')
  await control(again, 'POST', '/reset')
  expect(await codeOf(read(again, id))).toBe('InvalidCustomerGatewayInstanceId.NotFound')
})

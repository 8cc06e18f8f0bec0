import { expect, it } from 'vitest'
import { call, codeOf, control, describedConnection, ids, startTestSandbox } from '../testing'

const RegionId = 'cn-shanghai'
const connection = 'vco-uf6hq0m5x1k9w3t7z2nva'
const of = (changes: Record<string, string> = {}) => ({
  RegionId,
  ResourceType: 'VPNCONNECTION',
  'ResourceId.1': connection,
  ...changes,
})
const numbered = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      [`Tag.${index + 1}.Key`, `key-${index + 1}`],
      [`Tag.${index + 1}.Value`, 'v'],
    ]).flat(),
  ) as Record<string, string>

const tagsOf = async (sandbox: Parameters<typeof call>[0]) =>
  (await describedConnection(sandbox, connection))['Tags']

it.each<[string, string, Record<string, string>, string]>([
  ['no region', 'TagResources', of({ RegionId: '' }), 'MissingRegionId'],
  ['no type', 'TagResources', of({ ResourceType: '' }), 'MissingResourceType'],
  ['another type', 'TagResources', of({ ResourceType: 'EIP' }), 'InvalidInstanceType.NotFound'],
  ['no resource', 'TagResources', of({ 'ResourceId.1': '' }), 'MissingResourceId'],
  [
    'an unknown resource',
    'TagResources',
    of({ 'ResourceId.2': 'vco-none' }),
    'InvalidInstanceIds.NotFound',
  ],
  [
    'one of another region',
    'TagResources',
    of({ RegionId: 'eu-central-1' }),
    'InvalidInstanceIds.NotFound',
  ],
  ['no tag', 'TagResources', of(), 'MissingTag'],
  ['21 tags', 'TagResources', of(numbered(21)), 'SizeLimitExceeded.TagNum'],
  ['an empty key', 'TagResources', of({ 'Tag.1.Value': 'v' }), 'InvalidTagKey'],
  ['a reserved key', 'TagResources', of({ 'Tag.1.Key': 'acs:x' }), 'InvalidTagKey'],
  [
    'an address as value',
    'TagResources',
    of({ 'Tag.1.Key': 'k', 'Tag.1.Value': 'http://x' }),
    'InvalidTagValue',
  ],
  [
    'a key twice',
    'TagResources',
    of({ 'Tag.1.Key': 'k', 'Tag.2.Key': 'k' }),
    'Forbidden.TagKey.Duplicated',
  ],
  ['no key to take off', 'UnTagResources', of(), 'MissingTagKey'],
  ['not all of them', 'UnTagResources', of({ All: 'false' }), 'MissingTagKey'],
])('%s is refused, and nothing is done', async (_, action, parameters, code) => {
  const sandbox = await startTestSandbox()
  expect(await codeOf(call(sandbox, action, parameters))).toBe(code)
  expect(await tagsOf(sandbox)).toEqual({ Tag: [] })
})

it('a key that is there gets the new value, and 20 is the end', async () => {
  const sandbox = await startTestSandbox()
  expect(await codeOf(call(sandbox, 'TagResources', of(numbered(20))))).toBeUndefined()
  const again = of({ 'Tag.1.Key': 'key-1', 'Tag.1.Value': 'other' })
  expect(await codeOf(call(sandbox, 'TagResources', again))).toBeUndefined()
  const more = of({ 'Tag.1.Key': 'one-more', 'Tag.1.Value': '' })
  expect(await codeOf(call(sandbox, 'TagResources', more))).toBe('QuotaExceeded.TagNum')
  const tags = (await tagsOf(sandbox)) as { Tag: { Key: string; Value: string }[] }
  expect(tags.Tag).toHaveLength(20)
  expect(tags.Tag).toContainEqual({ Key: 'key-1', Value: 'other' })
})

it('neither makes the gateway busy nor negotiates anew', async () => {
  const sandbox = await startTestSandbox({ settleMs: 60_000 })
  const { Tags: _none, ...before } = await describedConnection(sandbox, connection)
  await call(sandbox, 'TagResources', of({ 'Tag.1.Key': 'k' }))
  const { Tags: _one, ...after } = await describedConnection(sandbox, connection)
  expect(after).toEqual(before)
  const gateway = { RegionId, VpnGatewayId: ids.core }
  const { fields } = await call(sandbox, 'DescribeVpnGateway', gateway)
  expect(fields['Status']).toBe('active')
})

it('finds connections by the tags they were given', async () => {
  const sandbox = await startTestSandbox()
  await call(sandbox, 'TagResources', of({ 'Tag.1.Key': 'team', 'Tag.1.Value': 'net' }))
  const found = async (value: string) =>
    (
      await call(sandbox, 'DescribeVpnConnections', {
        RegionId,
        'Tag.1.Key': 'team',
        'Tag.1.Value': value,
      })
    ).fields['TotalCount']
  expect([await found('net'), await found('ops')]).toEqual([1, 0])
  await control(sandbox, 'POST', '/reset')
  expect(await found('net')).toBe(0)
})

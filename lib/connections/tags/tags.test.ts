import { describe, expect, onTestFinished, test } from 'vitest'
import type { Role } from '@/lib/access/roles'
import { startHttp } from '@/lib/alibaba/loopback.fixture'
import { startTestSandbox } from '@/lib/sandbox/testing'
import type { Outcome } from '../outcome'
import { controlOf, testContext } from '../testing'
import { changeTags } from './change-tags'
import { getTags } from './get-tags'

const place = { regionId: 'cn-shanghai', connectionId: 'vco-uf6hq0m5x1k9w3t7z2nva' }

async function open(role: Role = 'operator') {
  const sandbox = await startTestSandbox()
  const context = testContext({ endpoint: sandbox.url, role, deadlineMs: 2000 })
  onTestFinished(() => context.close())
  const shown = async () => value(await getTags(context, place)).Tags.Tag
  return { context, shown, ...controlOf(sandbox.url) }
}

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem))
  return outcome.value
}
function problem<T>(outcome: Outcome<T>) {
  if (outcome.ok) throw new Error(`It was to fail: ${JSON.stringify(outcome.value)}`)
  return outcome.problem
}

const tag = (Key: string, Value = '') => ({ Key, Value })
const numbered = (count: number, value = '') =>
  Array.from({ length: count }, (_, index) => tag(`key-${index}`, value))

describe('the tags of a connection', () => {
  test('become what is wanted, with as few calls as it takes', async () => {
    const { context, shown, calls } = await open()
    expect(await shown()).toEqual([])
    const first = [tag('team', 'net'), tag('env', 'production')]
    value(await changeTags(context, place, { Tags: first, Reason: 'CHG-9' }))
    expect(await shown()).toEqual(first)
    expect(await calls('UnTagResources')).toHaveLength(0)
    const second = [tag('env', 'test'), tag('site', 'x y & z')]
    const answer = value(await changeTags(context, place, { Tags: second, From: first }))
    expect(answer).toEqual({ RequestId: expect.any(String), Tags: { Tag: second } })
    expect(await shown()).toEqual(second)
    expect((await calls('UnTagResources'))[0]?.parameters).toMatchObject({
      ResourceType: 'VPNCONNECTION',
      'ResourceId.1': place.connectionId,
      'TagKey.1': 'team',
    })
    expect(context.audited).toMatchObject([
      {
        action: 'tags-change-asked',
        detail: { Set: 'team=net, env=production', Reason: 'CHG-9' },
      },
      { action: 'tags-change-asked', detail: { Set: 'env=test, site=x y & z', Removed: 'team' } },
    ])
  })

  test('that are as wanted already cost no call and no entry', async () => {
    const { context, calls } = await open()
    value(await changeTags(context, place, { Tags: [] }))
    expect(await calls('TagResources')).toHaveLength(0)
    expect(context.audited).toEqual([])
  })

  test('can all be replaced at the limit', async () => {
    const { context, shown } = await open()
    value(await changeTags(context, place, { Tags: numbered(20) }))
    const others = numbered(20, 'v').map(({ Key, Value }) => tag(`other-${Key}`, Value))
    value(await changeTags(context, place, { Tags: others }))
    expect(await shown()).toEqual(others)
  })

  test('that somebody else has changed meanwhile are left alone', async () => {
    const { context, shown } = await open()
    value(await changeTags(context, place, { Tags: [tag('a')] }))
    const late = { Tags: [tag('b')], From: [] }
    expect(problem(await changeTags(context, place, late))).toMatchObject({
      status: 412,
      code: 'Causeway.ChangedElsewhere',
    })
    expect(await shown()).toEqual([tag('a')])
  })
})

/** A service whose connection bears tags that no caller may set today, and what it was asked to do to them. */
async function openWith(Tag: readonly { Key: string; Value: string }[]) {
  const service = await startHttp((response, { headers }) => {
    const isRead = headers['x-acs-action'] === 'DescribeVpnConnection'
    const described = { VpnConnectionId: place.connectionId, Tags: { Tag } }
    response.end(JSON.stringify({ RequestId: 'R', ...(isRead && described) }))
  })
  const context = testContext({ endpoint: service.url, role: 'operator' })
  onTestFinished(() => context.close())
  const changes = () =>
    service.arrived
      .filter(({ headers }) => headers['x-acs-action'] !== 'DescribeVpnConnection')
      .map(({ headers, body }) => {
        const {
          RegionId: _r,
          ResourceType: _t,
          'ResourceId.1': _i,
          ...rest
        } = Object.fromEntries(new URLSearchParams(body))
        return [headers['x-acs-action'], rest]
      })
  return { context, changes }
}

describe('tags that nobody could set today', () => {
  test('which the service sets by itself are neither shown nor taken off', async () => {
    const { context, changes } = await openWith([tag('acs:rm:rgId', 'rg-1'), tag('a')])
    expect(value(await getTags(context, place)).Tags.Tag).toEqual([tag('a')])
    value(await changeTags(context, place, { Tags: [] }))
    expect(changes()).toEqual([['UnTagResources', { 'TagKey.1': 'a' }]])
  })

  test('are not in the way of the others', async () => {
    const long = tag('k'.repeat(100))
    const { context, changes } = await openWith([long])
    value(await changeTags(context, place, { Tags: [long, tag('new')] }))
    expect(changes()).toEqual([['TagResources', { 'Tag.1.Key': 'new', 'Tag.1.Value': '' }]])
    const other = { Tags: [{ ...long, Value: 'other' }] }
    expect(problem(await changeTags(context, place, other)).status).toBe(422)
  })
})

describe('a change of tags is refused', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['without tags', {}, ['Tags']],
    ['with tags as a map', { Tags: { a: 'b' } }, ['Tags']],
    ['with a number as value', { Tags: [{ Key: 'a', Value: 1 }] }, ['Tags']],
    ['with another member', { Tags: [{ Key: 'a', Colour: 'b' }] }, ['Tags']],
    ['with 21', { Tags: numbered(21) }, ['Tags']],
    ['with a bad origin', { Tags: [], From: 'x' }, ['From']],
    ['with an unknown parameter', { Tags: [], ClientToken: 'x' }, ['ClientToken']],
    [
      'with empty and reserved keys',
      { Tags: [tag(''), tag('ok'), tag('acs:x')] },
      ['Tags.1.Key', 'Tags.3.Key'],
    ],
    ['with a key twice', { Tags: [tag('a'), tag('a', 'b')] }, ['Tags.2.Key']],
    ['with a long value', { Tags: [tag('a', 'v'.repeat(129))] }, ['Tags.1.Value']],
  ])('%s', async (_, body, parameters) => {
    const { context, calls } = await open()
    const { status, errors } = problem(await changeTags(context, place, body))
    expect([status, errors.map(({ parameter }) => parameter)]).toEqual([422, parameters])
    expect(await calls('TagResources')).toEqual([])
    expect(context.audited).toEqual([])
  })

  test('for viewers', async () => {
    const { context } = await open('viewer')
    expect(problem(await changeTags(context, place, { Tags: [] })).status).toBe(403)
  })

  test('for a connection that is not there', async () => {
    const { context } = await open()
    const absent = { ...place, connectionId: 'vco-none' }
    expect(problem(await changeTags(context, absent, { Tags: [] })).status).toBe(404)
    expect(problem(await getTags(context, { ...place, connectionId: '../x' })).status).toBe(422)
  })
})

describe('an answer that leaves doubt', () => {
  test('is settled by looking at the tags', async () => {
    const { context, control, shown } = await open()
    await control('faults', 'POST', { kind: 'status-after', action: 'TagResources' })
    value(await changeTags(context, place, { Tags: [tag('a')] }))
    expect(await shown()).toEqual([tag('a')])
  })

  test('stays unknown where they are not as wanted, and says what was done before', async () => {
    const { context, control } = await open()
    value(await changeTags(context, place, { Tags: [tag('a')] }))
    await control('faults', 'POST', { kind: 'html', action: 'TagResources' })
    expect(problem(await changeTags(context, place, { Tags: [tag('b')] }))).toMatchObject({
      code: 'Causeway.OutcomeUnknown',
      detail: expect.stringMatching(/The tags may have been changed.*taken off before/),
    })
  })
})

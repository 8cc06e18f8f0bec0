import { tagLimits, tagRefusals } from '@/lib/vpn/tags/check-tags'
import { apiError, missing } from '../api-error'
import type { Tag } from '../resources'
import type { Action, Call } from './action'
import { assertPermitted } from './gateway-limits'
import { ledgerOf, required, requiredRegion } from './required'
import { requiredFlag } from './route-call'

/** "up to 50 resource IDs" ("TagResources", ResourceId). */
const resourceCountMax = 50

/** A resource that can be tagged: what it bears, and how that is changed. */
type Tagged = { readonly tags: readonly Tag[]; put(tags: readonly Tag[]): void }

/** `Name.1`, `Name.2`, … in the order of their numbers. */
function numbered(parameters: Call['parameters'], name: string): string[] {
  const form = new RegExp(`^${name}\\.(\\d{1,3})$`)
  return Object.entries(parameters)
    .flatMap(([given, value]) => {
      const number = form.exec(given)?.[1]
      return number === undefined || value === '' ? [] : [{ number: Number(number), value }]
    })
    .sort((a, b) => a.number - b.number)
    .map(({ value }) => value)
}

function connectionAt(call: Call, id: string, regionId: string): Tagged | undefined {
  const connection = call.store.connections.get(id)
  const isThere =
    connection?.parameters['RegionId'] === regionId && connection.deleteTime === undefined
  if (!isThere) return undefined
  assertPermitted(ledgerOf(call, connection))
  return { tags: connection.tags, put: (tags) => call.store.put({ ...connection, tags }) }
}

function customerGatewayAt({ store }: Call, id: string, regionId: string): Tagged | undefined {
  const gateway = store.customerGateways.get(id)
  if (gateway?.regionId !== regionId) return undefined
  const { tags = [] } = gateway
  return { tags, put: (changed) => store.putCustomerGateway({ ...gateway, tags: changed }) }
}

/** Those of the resource types that the sandbox has; their case does not matter ("TagResources", ResourceType). */
const resourceTypes: ReadonlyMap<string, typeof connectionAt> = new Map([
  ['VPNCONNECTION', connectionAt],
  ['CUSTOMERGATEWAY', customerGatewayAt],
])

/** All of them are there, or nothing is done (*assumed*). */
function resourcesOf(call: Call): Tagged[] {
  const { parameters } = call
  const regionId = requiredRegion(call)
  const find = resourceTypes.get(required(parameters, 'ResourceType').toUpperCase())
  if (!find) throw apiError('InvalidInstanceType.NotFound')
  const ids = numbered(parameters, 'ResourceId')
  if (ids.length === 0) throw missing('ResourceId')
  if (ids.length > resourceCountMax) throw apiError('SizeLimitExceeded.ResourceId')
  return [...new Set(ids)].map((id) => {
    const resource = find(call, id, regionId)
    if (!resource) throw apiError('InvalidInstanceIds.NotFound')
    return resource
  })
}

function givenTags(parameters: Call['parameters']): Tag[] {
  const numbers = Object.keys(parameters).flatMap((name) => {
    const number = /^Tag\.(\d{1,3})\.(?:Key|Value)$/.exec(name)?.[1]
    return number === undefined ? [] : [Number(number)]
  })
  return [...new Set(numbers)]
    .sort((a, b) => a - b)
    .map((number) => ({
      key: parameters[`Tag.${number}.Key`] ?? '',
      value: parameters[`Tag.${number}.Value`] ?? '',
    }))
}

function assertTags(tags: readonly Tag[]): void {
  if (tags.length === 0) throw missing('Tag')
  if (tags.length > tagLimits.countMax) throw apiError('SizeLimitExceeded.TagNum')
  const keys = tags.map(({ key }) => key)
  if (new Set(keys).size < keys.length) throw apiError('Forbidden.TagKey.Duplicated')
  const [refusal] = tagRefusals(tags)
  if (refusal) throw apiError(refusal.part === 'key' ? 'InvalidTagKey' : 'InvalidTagValue')
}

/** Source: "TagResources". A key that is there gets the new value; a resource bears 20 tags at most. */
export const tagResources: Action = (call) => {
  const resources = resourcesOf(call)
  const given = givenTags(call.parameters)
  assertTags(given)
  const keys = new Set(given.map(({ key }) => key))
  const changes = resources.map(({ tags, put }) => ({
    put,
    tags: [...tags.filter(({ key }) => !keys.has(key)), ...given],
  }))
  if (changes.some(({ tags }) => tags.length > tagLimits.countMax))
    throw apiError('QuotaExceeded.TagNum')
  for (const { put, tags } of changes) put(tags)
  return {}
}

/** Source: "UnTagResources". A key that is not there is no error (*assumed*); keys count for more than `All`. */
export const untagResources: Action = (call) => {
  const { parameters } = call
  const resources = resourcesOf(call)
  const keys = numbered(parameters, 'TagKey')
  const isAll = keys.length === 0 && parameters['All'] !== undefined
  if (keys.length === 0 && !(isAll && requiredFlag(parameters, 'All'))) throw missing('TagKey')
  if (keys.length > tagLimits.countMax) throw apiError('SizeLimitExceeded.TagNum')
  for (const { tags, put } of resources)
    put(isAll ? [] : tags.filter(({ key }) => !keys.includes(key)))
  return {}
}

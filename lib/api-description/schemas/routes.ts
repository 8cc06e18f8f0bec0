import type { ChangedRoute, ConnectionRoutes } from '@/lib/vpn/routes/answers'
import { routeFieldTables } from '@/lib/vpn/routes/read-routes'
import { routeParameters } from '@/lib/vpn/routes/route-parameters'
import type { ConnectionTags, DescribedTag } from '@/lib/vpn/tags/answers'
import { tagLimits } from '@/lib/vpn/tags/check-tags'
import { boolean, integer, listOf, named, object, oneOf, type Schema, text } from '../json-schema'
import { reason } from './connection-body'
import { described } from './described'

const requestId = text({ description: 'The service’s request ID.' })

const { source, destination, weight, priority, description, published } = routeParameters

const routeType = oneOf(['pbr', 'dbr'], {
  description: 'pbr: a policy route, by source and destination. dbr: by destination alone.',
})
const block = (help: string) => text({ minLength: 9, maxLength: 18, description: help })
const weightSchema = {
  type: 'integer',
  enum: weight.value.options.map(({ value }) => Number(value)),
  description: weight.help,
} as Schema<number>
const priorityLimits = { minimum: priority.value.min, maximum: priority.value.max }
const clientToken = text({ minLength: 1, maxLength: 64 })

/** What goes along with every change of routes. */
const along = { ClientToken: clientToken, Reason: reason }

export const connectionRoutes = named(
  'ConnectionRoutes',
  object({
    RequestId: requestId,
    VpnGatewayId: text(),
    VpnPbrRouteEntries: object({
      VpnPbrRouteEntry: listOf(described(routeFieldTables.policyRoute)),
    }),
    VpnRouteEntries: object({
      VpnRouteEntry: listOf(described(routeFieldTables.destinationRoute), {
        description: 'RouteEntryType is custom for what people add, bgp for what was learnt.',
      }),
    }),
    PublishedElsewhere: listOf(text(), {
      description: 'Destinations that other connections of the gateway have published.',
    }),
  }) satisfies Schema<ConnectionRoutes>,
)

export const changedRoute = named(
  'ChangedRoute',
  object(
    {
      RequestId: requestId,
      RouteType: routeType,
      RouteDest: text(),
      State: oneOf(['published', 'normal', 'deleted'], {
        description: 'normal: on the VPN gateway and not published to the VPC.',
      }),
    },
    { RouteSource: text({ description: 'Of a policy route; a publication names none.' }) },
  ) satisfies Schema<ChangedRoute>,
)

export const newRouteBody = object(
  { RouteType: routeType, RouteDest: block(destination.help) },
  {
    RouteSource: block(`${source.help} Needed with pbr, not taken with dbr.`),
    Weight: { ...weightSchema, default: Number(weight.default) },
    Priority: integer({
      ...priorityLimits,
      ...(priority.default !== undefined && { default: priority.default }),
      description: priority.help,
    }),
    Description: text({
      minLength: 1,
      maxLength: description.value.lengthMax,
      description: description.help,
    }),
    PublishVpc: boolean({ default: published.default ?? true, description: published.help }),
    ...along,
  },
)

export const publicationBody = object(
  {
    RouteType: routeType,
    RouteDest: block('All routes of the type to this block are meant.'),
    PublishVpc: boolean({ description: 'true publishes, false withdraws.' }),
  },
  along,
)

export const removedRouteBody = object(
  { RouteType: routeType, RouteDest: block('As the route has it.'), Weight: weightSchema },
  {
    RouteSource: block('As the route has it; needed with pbr.'),
    Priority: integer({ ...priorityLimits, description: 'Must match where it is given.' }),
    ...along,
  },
)

const tag = named('Tag', object({ Key: text(), Value: text() }) satisfies Schema<DescribedTag>)

export const connectionTags = named(
  'ConnectionTags',
  object({
    RequestId: requestId,
    Tags: object({ Tag: listOf(tag) }),
  }) satisfies Schema<ConnectionTags>,
)

const givenTags = (says: string) =>
  listOf(
    object(
      { Key: text({ minLength: 1, maxLength: tagLimits.keyLengthMax }) },
      { Value: text({ maxLength: tagLimits.valueLengthMax, default: '' }) },
    ),
    { description: says },
  )

export const tagsBody = object(
  { Tags: { ...givenTags('All tags it is to have.'), maxItems: tagLimits.countMax } },
  {
    From: givenTags('The tags that the change was made from; where it has others by now, 412.'),
    Reason: reason,
  },
)

import { type Cidr, formatCidr, hasHostBits, networkOf, parseCidr } from '@/lib/net/cidr'
import { cite, type Source } from '../sources'
import type { CidrValue } from '../values/address'
import { choice } from '../values/choice'
import { refuseCidr } from '../values/cidr-list'
import { integer } from '../values/integer'
import { text } from '../values/text'
import { quote, refuse, textCodec } from '../values/text-codec'
import { toggle } from '../values/toggle'
import type { ValueKind, ValueOf } from '../values/value-kind'

/** A parameter of "CreateVpnRouteEntry" and "CreateVpnPbrRouteEntry". */
type RouteParameter<K extends ValueKind> = {
  readonly wireName: string
  readonly value: K
  /** What it is where nobody says anything; without one it must be given, unless it is optional. */
  readonly default?: ValueOf<K>
  readonly isOptional?: true
  /** A destination route has none. */
  readonly policyOnly?: true
  readonly label: string
  readonly help: string
  readonly source: readonly Source[]
}

const parameter = <K extends ValueKind>(declared: RouteParameter<K>): RouteParameter<K> =>
  declared

function readBlock(typed: string) {
  const given = typed.trim()
  const block = parseCidr(given)
  if (!block) return refuse(refuseCidr(given) ?? `${quote(given)} is not an IPv4 CIDR block.`)
  if (!hasHostBits(block)) return block
  return refuse(`${given} has host bits set. Did you mean ${formatCidr(networkOf(block))}?`)
}

const block = (): CidrValue => ({
  kind: 'cidr',
  codec: textCodec<Cidr>(readBlock, formatCidr),
  constraint: 'An IPv4 CIDR block without host bits.',
})

/** Every parameter of a route, once: its reader, its bounds and its words. */
export const routeParameters = {
  source: parameter({
    wireName: 'RouteSource',
    value: block(),
    policyOnly: true,
    label: 'Source (VPC side)',
    help: 'Only traffic that comes from this block takes the route.',
    source: [cite('today', 'CreateVpnPbrRouteEntry.RouteSource')],
  }),
  destination: parameter({
    wireName: 'RouteDest',
    value: block(),
    label: 'Destination (your site)',
    help: 'Traffic to this block goes into the connection.',
    source: [cite('today', 'CreateVpnRouteEntry.RouteDest')],
  }),
  weight: parameter({
    wireName: 'Weight',
    value: choice([
      { value: '100', meaning: 'Active link', documented: 'today' },
      { value: '0', meaning: 'Standby link', documented: 'today' },
    ]),
    default: '100',
    label: 'Weight',
    help: 'Of two routes with the same source and destination through two connections, the one with 100 carries the traffic and the one with 0 waits.',
    source: [cite('today', 'CreateVpnRouteEntry.Weight')],
  }),
  priority: parameter({
    wireName: 'Priority',
    value: integer({
      min: 1,
      max: 100,
      unit: 'for the priority',
      constraint: 'Whole number from 1 to 100; the smaller one is asked first.',
    }),
    default: 10,
    policyOnly: true,
    label: 'Priority',
    help: 'Which policy route is asked first where several fit.',
    source: [cite('today', 'CreateVpnPbrRouteEntry.Priority')],
  }),
  description: parameter({
    wireName: 'Description',
    value: text({
      lengthMax: 100,
      constraint: '1 to 100 characters, not beginning with http:// or https://.',
      refuses: (description) =>
        /^https?:\/\//.test(description)
          ? refuse('A description must not begin with http:// or https://.')
          : undefined,
    }),
    isOptional: true,
    label: 'Description',
    help: 'The service takes it, and does not show it again in its lists.',
    source: [cite('today', 'CreateVpnRouteEntry.Description')],
  }),
  published: parameter({
    wireName: 'PublishVpc',
    value: toggle({
      on: 'The VPC’s system route table gets the route too',
      off: 'The VPC does not know of the route',
    }),
    default: true,
    label: 'Publish to the VPC',
    help: 'Without it the VPC has no way to the gateway, and no traffic goes into the tunnel. Custom route tables need an entry by hand.',
    source: [cite('today', 'CreateVpnRouteEntry.PublishVpc')],
  }),
}

export type RouteField = keyof typeof routeParameters

// Object.keys forgets what the keys of a literal are.
export const routeFields = Object.keys(routeParameters) as readonly RouteField[]

/** The fields of a kind of route, in their order. */
export const fieldsOf = (kind: 'policy' | 'destination'): readonly RouteField[] =>
  routeFields.filter((field) => kind === 'policy' || !routeParameters[field].policyOnly)

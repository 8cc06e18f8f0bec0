import { type Cidr, formatCidr, isEverything, overlaps } from '@/lib/net/cidr'
import { isDestinationRouting } from '../routing-mode'
import { readText, writeText } from '../values/text-codec'
import type { GatewayRoute, NewRoute, OwnRouteKind, Weight } from './gateway-route'
import { fieldsOf, type RouteField, routeParameters } from './route-parameters'

/** A route as inputs hold it: a text for each parameter, empty where nothing was given. */
export type RouteText = { readonly kind: OwnRouteKind } & Readonly<Record<RouteField, string>>

/** What is known about the gateway and the connection a route is for; each may be missing. */
export type RouteFacts = {
  readonly dualTunnel?: boolean
  readonly localSubnets?: readonly Cidr[]
  readonly remoteSubnets?: readonly Cidr[]
  /** The connection the route is to lead into, and the routes it has. */
  readonly nextHop?: string
  readonly routes?: readonly GatewayRoute[]
}

/** An error blocks; a warning says what will come of it. */
export type RouteFinding = {
  readonly severity: 'error' | 'warning'
  readonly field: RouteField
  readonly message: string
}

export type RouteCheck = {
  /** Absent where anything is wrong. */
  readonly route?: NewRoute
  readonly findings: readonly RouteFinding[]
}

/** 100.64.0.0/10, where the service keeps addresses of its own. */
const sharedSpace: Cidr = { address: 0x64400000, prefix: 10 }

/** A route with everything left alone. */
export function emptyRoute(kind: OwnRouteKind): RouteText {
  const { weight, priority, published } = routeParameters
  return {
    kind,
    source: '',
    destination: '',
    weight: weight.default ?? '',
    priority: kind === 'policy' ? writeText(priority.value.codec, priority.default ?? 10) : '',
    description: '',
    published: writeText(published.value.codec, published.default ?? true),
  }
}

const error = (field: RouteField, message: string): RouteFinding => ({
  severity: 'error',
  field,
  message,
})
const warning = (field: RouteField, message: string): RouteFinding => ({
  ...error(field, message),
  severity: 'warning',
})

/** Each text by its own reader; what is left empty has its default, or is missing. */
function readValues(text: RouteText) {
  const findings: RouteFinding[] = []
  const read = <V>(
    field: RouteField,
    codec: Parameters<typeof readText<V>>[0],
  ): V | undefined => {
    const { isOptional, default: fallback } = routeParameters[field]
    if (!fieldsOf(text.kind).includes(field)) return undefined
    if (text[field].trim() === '') {
      // The default is a value of the parameter's own kind, which is the one its codec reads.
      if (fallback !== undefined) return fallback as V
      if (!isOptional) findings.push(error(field, 'A CIDR block is needed.'))
      return undefined
    }
    const reading = readText(codec, text[field])
    if (reading.ok) return reading.value
    findings.push(error(field, reading.message))
    return undefined
  }
  const { source, destination, weight, priority, description, published } = routeParameters
  const values = {
    source: read('source', source.value.codec),
    destination: read('destination', destination.value.codec),
    weight: read('weight', weight.value.codec),
    priority: read('priority', priority.value.codec),
    description: read('description', description.value.codec),
    published: read('published', published.value.codec),
  }
  return { values, findings }
}

/**
 * Destinations the service refuses, or that do harm. Source: "CreateVpnRouteEntry" and
 * "CreateVpnPbrRouteEntry", RouteDest. Where it is not known how many tunnels the gateway has, what
 * only one kind of gateway refuses is a warning.
 */
function findInDestination(
  kind: OwnRouteKind,
  block: Cidr,
  { dualTunnel }: RouteFacts,
): RouteFinding[] {
  const onSingle = (message: string) => {
    if (dualTunnel === true) return []
    return [(dualTunnel === false ? error : warning)('destination', message)]
  }
  if (isEverything(block)) {
    if (kind === 'destination')
      return [error('destination', 'A destination route cannot lead to 0.0.0.0/0.')]
    return onSingle('A policy route of a single-tunnel gateway cannot lead to 0.0.0.0/0.')
  }
  if (!overlaps(block, sharedSpace)) return []
  return onSingle(
    `${formatCidr(block)} overlaps 100.64.0.0/10, where the service keeps addresses of its own: a single-tunnel gateway takes no route to it.`,
  )
}

const isOutside = (block: Cidr, side: readonly Cidr[]): boolean =>
  side.length > 0 && !side.some((flow) => overlaps(flow, block))

/** The tunnel carries its protected data flows and nothing else, whatever routes lead into it. */
function findOutsideFlows(
  { source, destination }: { source: Cidr | undefined; destination: Cidr },
  { localSubnets = [], remoteSubnets = [] }: RouteFacts,
): RouteFinding[] {
  if (isDestinationRouting({ localSubnets, remoteSubnets })) return []
  return [
    ...(source && isOutside(source, localSubnets)
      ? [
          warning(
            'source',
            `No local subnet of the connection holds ${formatCidr(source)}, so the tunnel will not carry it.`,
          ),
        ]
      : []),
    ...(isOutside(destination, remoteSubnets)
      ? [
          warning(
            'destination',
            `No remote subnet of the connection holds ${formatCidr(destination)}, so the tunnel will not carry it.`,
          ),
        ]
      : []),
  ]
}

type Blocks = {
  readonly source: Cidr | undefined
  readonly destination: Cidr
  readonly priority: number | undefined
}

/** That the connection has the route. No document says whether another priority makes another route. */
function findDuplicate(
  kind: OwnRouteKind,
  { source, destination, priority }: Blocks,
  { routes = [], nextHop }: RouteFacts,
): RouteFinding[] {
  const there = routes.filter(
    (route) =>
      route.kind === kind &&
      (nextHop === undefined || route.nextHop === nextHop) &&
      route.destination === formatCidr(destination) &&
      (route.source ?? '') === (source ? formatCidr(source) : ''),
  )
  const [first] = there
  if (!first) return []
  const isSame = (route: GatewayRoute) => (route.priority ?? priority) === priority
  if (priority === undefined || there.some(isSame))
    return [error('destination', 'The connection has this route already.')]
  return [
    warning(
      'destination',
      `The connection has this route already, with priority ${first.priority}; whether it takes it again with another one is not documented.`,
    ),
  ]
}

/** Reads a route and says what is wrong with it, all at once. */
export function checkRoute(text: RouteText, facts: RouteFacts = {}): RouteCheck {
  const { kind } = text
  const { values, findings } = readValues(text)
  const { source, destination, weight, priority, description, published } = values
  if (destination) {
    const blocks = { source, destination, priority }
    findings.push(...findInDestination(kind, destination, facts))
    if (kind === 'destination' || source) findings.push(...findDuplicate(kind, blocks, facts))
    findings.push(...findOutsideFlows(blocks, facts))
  }
  const isWrong = findings.some(({ severity }) => severity === 'error')
  if (isWrong || !destination || weight === undefined || published === undefined)
    return { findings }
  return {
    findings,
    route: {
      kind,
      destination,
      // The choice has no other values.
      weight: Number(weight) as Weight,
      published,
      ...(source && { source }),
      ...(priority !== undefined && { priority }),
      ...(description !== undefined && { description }),
    },
  }
}

import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Parameter, WireGroup } from '@/lib/vpn/parameters/declaration'
import { dualTunnelSlots, type Slot, singleTunnelSlots, tunnelRoles } from '@/lib/vpn/slots'
import { tagLimits } from '@/lib/vpn/tags/check-tags'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { fixedParameters } from '@/lib/vpn/wire/describe-change'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { type Json, type JsonSchema, named, object, oneOf, text } from '../json-schema'

type SchemaOf = {
  readonly [K in ValueKind['kind']]: (value: Extract<ValueKind, { kind: K }>) => JsonSchema
}

const plain = (): JsonSchema => ({ type: 'string', minLength: 1 })
const bounded = ({ lengthMax }: { lengthMax: number }): JsonSchema => ({
  ...plain(),
  maxLength: lengthMax,
})

const whole = ({ min, max }: { min: number; max: number }): JsonSchema => ({
  type: 'integer',
  minimum: min,
  maximum: max,
})

/** What each kind of value is in JSON; its bounds come from the declaration. */
const schemaOf: SchemaOf = {
  'ip-address': () => ({ ...plain(), format: 'ipv4' }),
  asn: whole,
  certificate: bounded,
  choice: ({ options }) => ({ type: 'string', enum: options.map(({ value }) => value) }),
  cidr: plain,
  'cidr-list': ({ countMax }) => ({
    type: 'array',
    items: plain(),
    minItems: 1,
    maxItems: countMax,
  }),
  integer: whole,
  region: plain,
  'resource-id': plain,
  'tag-list': ({ countMax }) => ({
    type: 'array',
    items: object(
      { Key: text({ minLength: 1, maxLength: tagLimits.keyLengthMax }) },
      { Value: text({ maxLength: tagLimits.valueLengthMax }) },
    ),
    minItems: 1,
    maxItems: countMax,
  }),
  secret: (value) => ({ ...bounded(value), writeOnly: true }),
  text: bounded,
  toggle: () => ({ type: 'boolean' }),
  token: bounded,
}

/** The kinds whose values stand in JSON as something else than a text. */
const typedKinds: readonly string[] = ['asn', 'integer', 'toggle']

const defaultOf = (parameter: Parameter): Json => {
  const written = defaultTextOf(parameter)
  return typedKinds.includes(parameter.value.kind) ? (JSON.parse(written) as Json) : written
}

const toggleWords = ({ value }: Parameter): string =>
  'on' in value ? `true: ${value.on}. false: ${value.off}.` : value.constraint

function parameterSchema({ parameter }: Slot, isCreate: boolean): JsonSchema {
  // The function stands under the kind it takes; a union of kinds cannot say so.
  const base = (schemaOf[parameter.value.kind] as (value: ValueKind) => JsonSchema)(
    parameter.value,
  )
  const absent =
    isCreate && parameter.presence === 'optional' ? `Left out: ${parameter.absent}` : ''
  return {
    ...base,
    title: parameter.label,
    description: [parameter.help, toggleWords(parameter), absent].filter(Boolean).join(' '),
    ...(isCreate && parameter.presence === 'defaulted' && { default: defaultOf(parameter) }),
  }
}

const isAlwaysNeeded = ({ parameter }: Slot) =>
  parameter.presence === 'required' && parameter.appliesWhen === undefined

/** Slots as the members of one JSON object, each under its own name. */
function objectOf(
  slots: readonly Slot[],
  isCreate: boolean,
  nameOf: (slot: Slot) => string,
): JsonSchema {
  const entries = slots.map(
    (slot) => [nameOf(slot), parameterSchema(slot, isCreate), isAlwaysNeeded(slot)] as const,
  )
  const pick = (needed: boolean) =>
    Object.fromEntries(
      entries.flatMap(([name, schema, isNeeded]) =>
        (isNeeded && isCreate) === needed ? [[name, schema] as const] : [],
      ),
    )
  return object(pick(true), pick(false))
}

/** Ours, for the journal, never sent to the service. */
export const reason = text({
  maxLength: 500,
  description: 'Why, or a ticket. Kept in the journal, never sent to the service.',
})

const groupsOf = (slots: readonly Slot[]): WireGroup[] =>
  [...new Set(slots.map(({ parameter }) => parameter.wire.group))].filter(
    (group) => group !== undefined,
  )

const inGroup = (slots: readonly Slot[], group: WireGroup | undefined): Slot[] =>
  slots.filter(({ parameter }) => parameter.wire.group === group)

const wireName = ({ parameter }: Slot): string => parameter.wire.name

/** Members of their own, and one object for each group. */
function membersOf(
  slots: readonly Slot[],
  isCreate: boolean,
  groupName: (group: WireGroup) => string,
): JsonSchema {
  const top = objectOf(inGroup(slots, undefined), isCreate, wireName)
  const grouped = groupsOf(slots).map(
    (group) => [groupName(group), objectOf(inGroup(slots, group), isCreate, wireName)] as const,
  )
  return { ...top, properties: { ...top.properties, ...Object.fromEntries(grouped) } }
}

/** One tunnel of a dual-tunnel connection; which one is told by its role. */
function tunnelOf(isCreate: boolean): JsonSchema {
  const slots = dualTunnelSlots.filter((slot) => slot.scope === 'tunnel' && slot.tunnel === 0)
  const own = membersOf(slots, isCreate, (group) => `Tunnel${group}`)
  const Role = oneOf(tunnelRoles, {
    description: 'master is the active tunnel, slave the standby one.',
  })
  return { ...own, properties: { Role, ...own.properties } }
}

const twoTunnels = (isCreate: boolean): JsonSchema => ({
  type: 'array',
  title: 'Tunnels of a dual-tunnel connection',
  description:
    'Only for a gateway with two tunnels, in place of CustomerGatewayId, IkeConfig, IpsecConfig, HealthCheckConfig, BgpConfig, EnableDpd, EnableNatTraversal and RemoteCaCertificate.',
  items: tunnelOf(isCreate),
  ...(isCreate && { minItems: 2 }),
  maxItems: 2,
})

/** The parameters of both modes: which of them go together is told by the gateway. */
function bodyOf(isCreate: boolean): JsonSchema {
  const isAllowed = (slot: Slot) => isCreate || !fixedParameters.includes(documentedName(slot))
  const single = membersOf(singleTunnelSlots.filter(isAllowed), isCreate, (group) => group)
  const dualOnly = dualTunnelSlots.filter(
    (slot) => slot.scope === 'connection' && slot.parameter.only === 'dual',
  )
  const dual = objectOf(dualOnly, isCreate, wireName)
  const { required = [], ...rest } = single
  const needed = required.filter((name) => name !== 'CustomerGatewayId')
  return {
    ...rest,
    properties: {
      ...single.properties,
      ...dual.properties,
      TunnelOptionsSpecification: twoTunnels(isCreate),
      Reason: reason,
    },
    ...(needed.length > 0 && { required: needed }),
    ...(isCreate && {
      anyOf: [{ required: ['CustomerGatewayId'] }, { required: ['TunnelOptionsSpecification'] }],
    }),
  }
}

/** The body of a create: every declared parameter, with its bounds, default and help. */
export const createBody = named('CreateConnection', bodyOf(true))

/** The body of a change: the same without what a connection is made of for good; nothing is needed. */
export const modifyBody = named('ModifyConnection', bodyOf(false))

import { defaultTextOf } from '@/lib/vpn/defaults'
import type { Parameter, WireGroup } from '@/lib/vpn/parameters/declaration'
import { type Slot, singleTunnelSlots } from '@/lib/vpn/slots'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { fixedParameters } from '@/lib/vpn/wire/describe-change'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { type Json, type JsonSchema, named, object, text } from '../json-schema'

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

/** Slots as the members of one JSON object. */
function objectOf(slots: readonly Slot[], isCreate: boolean): JsonSchema {
  const entries = slots.map((slot) => {
    return [
      slot.parameter.wire.name,
      parameterSchema(slot, isCreate),
      isAlwaysNeeded(slot),
    ] as const
  })
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

function bodyOf(slots: readonly Slot[], isCreate: boolean): JsonSchema {
  const own = slots.filter(({ parameter }) => parameter.wire.group === undefined)
  const groups = [...new Set(slots.map(({ parameter }) => parameter.wire.group))].filter(
    (group): group is WireGroup => group !== undefined,
  )
  const top = objectOf(own, isCreate)
  const grouped = groups.map((group) => {
    const members = slots.filter(({ parameter }) => parameter.wire.group === group)
    return [group, objectOf(members, isCreate)] as const
  })
  return {
    ...top,
    properties: { ...top.properties, ...Object.fromEntries(grouped), Reason: reason },
  }
}

const changeable = singleTunnelSlots.filter(
  (slot) => !fixedParameters.includes(documentedName(slot)),
)

/** The body of a create: every declared parameter, with its bounds, default and help. */
export const createBody = named('CreateConnection', bodyOf(singleTunnelSlots, true))

/** The body of a change: the same without what a connection is made of for good; nothing is needed. */
export const modifyBody = named('ModifyConnection', bodyOf(changeable, false))

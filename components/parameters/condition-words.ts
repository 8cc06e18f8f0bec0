import { defaultText } from '@/lib/vpn/defaults'
import type { Facts } from '@/lib/vpn/facts'
import type { Parameter, Seen } from '@/lib/vpn/parameters/declaration'
import { checkConnection } from '@/lib/vpn/schema'
import { dualTunnelSlots, singleTunnelSlots } from '@/lib/vpn/slots'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { listedValues } from './parameter-words'

type Probe = { readonly words: string; readonly seen: Seen }

/** What a condition sees when every parameter has its default, and gateways nobody knows are chosen. */
const untouched: Seen = (() => {
  const { values } = checkConnection({ ...defaultText(), vpnGatewayId: 'vpn-chosen' })
  return { connection: { ...values }, tunnel: { ...values.tunnels[0] }, facts: {} }
})()

/** Both modes: what belongs to two tunnels alone can turn something on as well. */
const probedSlots = [
  ...singleTunnelSlots,
  ...dualTunnelSlots.filter(({ parameter }) => parameter.only === 'dual'),
]

const parameterProbes: readonly Probe[] = probedSlots.flatMap((slot) =>
  listedValues(slot.parameter).map(({ value: word }) => {
    const value = slot.parameter.value.kind === 'toggle' ? word === 'true' : word
    const changed = { ...untouched[slot.scope], [slot.key]: value }
    return {
      words: `${documentedName(slot)} is ${word}`,
      seen: { ...untouched, [slot.scope]: changed },
    }
  }),
)

const gatewayTypes: readonly [string, NonNullable<Facts['vpnGateway']>][] = [
  ['the VPN gateway is a standard one', { type: 'Normal' }],
  ['the VPN gateway is a China Certification gateway', { type: 'NationalStandard' }],
]

const probes: readonly Probe[] = [
  ...parameterProbes,
  ...gatewayTypes.map(([words, vpnGateway]) => ({
    words,
    seen: { ...untouched, facts: { vpnGateway } },
  })),
]

type Condition = (seen: Seen) => boolean

/** What flips a condition, found by changing one thing at a time. */
function flippedBy(condition: Condition): string {
  const before = condition(untouched)
  return probes
    .filter(({ seen }) => condition(seen) !== before)
    .map(({ words }) => words)
    .join(', or when ')
}

/**
 * When a parameter applies and when it is needed, in words drawn from the declaration's own
 * conditions.
 */
export function conditionWords(parameter: Parameter): readonly string[] {
  const { appliesWhen } = parameter
  const requiredWhen = parameter.presence === 'optional' ? parameter.requiredWhen : undefined
  const applies = appliesWhen && (appliesWhen(untouched) ? 'Does not apply' : 'Applies only')
  return [
    ...(appliesWhen ? [`${applies} when ${flippedBy(appliesWhen)}.`] : []),
    ...(requiredWhen ? [`Needed when ${flippedBy(requiredWhen)}.`] : []),
  ]
}

import type { PartialConnection } from '@/lib/vpn/connection'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import type { Picture } from '@/lib/vpn/picture'
import { isDestinationRouting } from '@/lib/vpn/routing-mode'
import type { Slot } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import type { ValueKind } from '@/lib/vpn/values/value-kind'

/** Kinds of value that the words of a phase are made of. */
const proposed: readonly ValueKind['kind'][] = ['choice', 'integer']

/** A phase in its words; two tunnels that differ in it are not summed up by one of them. */
function phaseOf(step: StepId, { tunnels }: PartialConnection, words: string | undefined) {
  const isDifferent = ({ key, parameter }: Slot) =>
    proposed.includes(parameter.value.kind) &&
    tunnels[0]?.[key as TunnelKey] !== tunnels[1]?.[key as TunnelKey]
  const isApart = stepsOf(tunnels.length).some(
    ({ id, slots }) => id === step && slots.some(isDifferent),
  )
  return tunnels.length > 1 && isApart ? 'The tunnels differ' : words
}

const counted = (count: number, noun: string) => `${count} ${noun}`

function bgpOf({ tunnels, tunnelsBgpEnabled }: PartialConnection, { tunnelCidr }: Picture) {
  if (tunnels.length > 1) return tunnelsBgpEnabled ? 'On, both tunnels' : 'Off'
  return tunnels[0]?.bgpEnabled ? (tunnelCidr ?? 'On') : 'Off'
}

/** A step's values in a few words, so that a closed step still says what it holds. */
export function summaryOfStep(
  step: StepId,
  values: PartialConnection,
  picture: Picture,
): string | undefined {
  switch (step) {
    case 'gateways':
      return values.name ?? values.vpnGatewayId ?? values.regionId
    case 'subnets': {
      const { localSubnets, remoteSubnets } = values
      if (!localSubnets || !remoteSubnets) return undefined
      if (isDestinationRouting(values)) return 'Destination routing'
      return `${counted(localSubnets.length, 'local')}, ${counted(remoteSubnets.length, 'remote')}`
    }
    case 'phase-1':
      return phaseOf(step, values, picture.phase1)
    case 'phase-2':
      return phaseOf(step, values, picture.phase2)
    case 'health-check':
      return values.healthCheckEnabled ? 'On' : 'Off'
    case 'bgp':
      return bgpOf(values, picture)
    case 'review':
      return undefined
  }
}

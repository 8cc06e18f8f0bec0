import { stepsOf as stepsOfForm } from '@/lib/vpn/steps'
import { plainName } from '@/lib/vpn/wire/documented-names'

/** Which side stands at which end is settled when a connection is made; a tunnel of two can get another device. */
const unchangeable = (tunnelCount: number): readonly string[] =>
  tunnelCount > 1 ? ['VpnGatewayId'] : ['VpnGatewayId', 'CustomerGatewayId']

/** The step on which a parameter, or a whole group such as `IkeConfig`, can be changed. */
function stepOf(parameter: string, tunnelCount: number) {
  if (unchangeable(tunnelCount).includes(parameter)) return undefined
  return stepsOfForm(tunnelCount).find(({ slots }) =>
    slots.some(
      (slot) =>
        plainName(slot.parameter) === parameter || slot.parameter.wire.group === parameter,
    ),
  )
}

/** The steps on which parameters can be changed, each once, in the order they are named. */
export function stepsOf(parameters: readonly string[], tunnelCount: number) {
  return [...new Set(parameters.flatMap((parameter) => stepOf(parameter, tunnelCount) ?? []))]
}

import { steps } from '@/lib/vpn/steps'
import { documentedName } from '@/lib/vpn/wire/documented-names'

/** Which side stands at which end is settled when a connection is made. */
const unchangeable = ['VpnGatewayId', 'CustomerGatewayId']

/** The step on which a parameter, or a whole group such as `IkeConfig`, can be changed. */
function stepOf(parameter: string) {
  if (unchangeable.includes(parameter)) return undefined
  return steps.find(({ slots }) =>
    slots.some(
      (slot) => documentedName(slot) === parameter || slot.parameter.wire.group === parameter,
    ),
  )
}

/** The steps on which parameters can be changed, each once, in the order they are named. */
export function stepsOf(parameters: readonly string[]) {
  return [...new Set(parameters.flatMap((parameter) => stepOf(parameter) ?? []))]
}

import { cite } from '../../sources'
import { isIdentical } from '../is-identical'
import { namedOf, nameOf } from '../surroundings'
import { at, type SurroundingsRule } from '../surroundings-rule'

/** The service takes no second connection between the same gateways for the same subnets. */
export const identicalConnection: SurroundingsRule = {
  id: 'identical-connection',
  severity: 'error',
  source: [cite('reference2020', 'InvalidVpnConnection.AlreadyExists')],
  check: ({ values, others, except }) => {
    const same = others.find((other) => isIdentical(values, other))
    if (!same) return []
    return [
      {
        paths: [
          'remoteSubnets',
          'localSubnets',
          'vpnGatewayId',
          ...values.tunnels.map((_, tunnel) => at(tunnel, 'customerGatewayId')),
        ] as const,
        // The code is documented for the create; nothing is said about an edit.
        severity: except === undefined ? ('error' as const) : ('warning' as const),
        message:
          except === undefined
            ? `${nameOf(same)} joins the same gateways for the same subnets; the service refuses a second one as InvalidVpnConnection.AlreadyExists.`
            : `${nameOf(same)} joins the same gateways for the same subnets; the service may refuse this.`,
        other: namedOf(same),
      },
    ]
  },
}

import type { Problem } from './problem'
import { cite } from './sources'

const reference = cite('reference2020', 'Error codes')
const terraform = cite('terraform', 'retried codes')

const busy = (say: string, source = terraform): Problem => ({
  parameters: ['VpnGatewayId'],
  say,
  hint: 'The service makes one change at a time on a gateway. Wait until it is active, then send again; the client token stays the same.',
  retryable: true,
  source,
})

/** The codes with which the service says "not now", before it has done anything. */
export const busyProblems: Readonly<Record<string, Problem>> = {
  'VpnGateway.Configuring': busy('The VPN gateway is being configured.', reference),
  'VpnConnection.Configuring': busy('A connection of the gateway is being configured.'),
  'VpnTask.CONFLICT': busy('Another task is running on the gateway.'),
  TaskConflict: busy('Another task is running on the gateway.'),
  'Appliance.Configuring': busy('The gateway’s appliance is being configured.'),
  'VpnRouteEntry.Configuring': busy('A route of the gateway is being configured.'),
  'VpnGateway.task.conflict': busy(
    'Another task is running on the VPN gateway.',
    cite('customerGateway', 'error codes of DeleteCustomerGateway'),
  ),
  OperationConflict: busy('Another operation is running on the gateway.'),
}

/** Whether a code means that the same request, with the same token, will do a little later. */
export function isBusy(code: string): boolean {
  return Object.hasOwn(busyProblems, code)
}

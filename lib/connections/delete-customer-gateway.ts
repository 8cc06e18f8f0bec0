import 'server-only'
import type { Problem } from '@/lib/http/problem'
import type { CustomerGatewayGone } from '@/lib/vpn/customer-gateway/answers'
import { usageOfCustomerGateways } from '@/lib/vpn/customer-gateway/usage'
import type { Context } from './context'
import {
  type CustomerGatewayTarget,
  errorsOfId,
  gatewayChangeProblem,
  unknownNames,
} from './customer-gateway-subject'
import { fromJournal } from './find-attempts'
import { listConnections } from './list-connections'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readClientToken } from './read-client-token'
import { invalidParameters } from './read-parameters'
import { type BusyLimits, waitOutBusy } from './wait-out-busy'

const operation = 'DeleteCustomerGateway'
const inUse = 'DependencyViolation.VpnConnection'
const namedMax = 5

/** The refusal with the names of the connections that are in the way, where they can be read. */
async function namingConnections(
  context: Context,
  { regionId, customerGatewayId }: CustomerGatewayTarget,
  problem: Problem,
): Promise<Problem> {
  const list = await listConnections(context, regionId)
  if (!list.ok) return problem
  const usage = usageOfCustomerGateways(list.value.VpnConnections.VpnConnection)
  const users = usage.get(customerGatewayId) ?? []
  if (users.length === 0) return problem
  const named = users
    .slice(0, namedMax)
    .map(({ Name, VpnConnectionId }) => (Name ? `${Name} (${VpnConnectionId})` : VpnConnectionId))
  const rest = users.length - named.length
  const message = `Used by ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
  return {
    ...problem,
    detail: `${message} ${problem.detail}`,
    errors: [{ parameter: 'CustomerGatewayId', message }],
  }
}

/**
 * Deletes a customer gateway. The service refuses while a connection leads to it, and the refusal names
 * those connections. `body` may hold a `ClientToken`.
 */
export const deleteCustomerGateway = permitted(
  'manageCustomerGateways',
  (
    context: Context,
    target: CustomerGatewayTarget,
    body: Readonly<Record<string, unknown>>,
    limits?: BusyLimits,
  ): Promise<Outcome<CustomerGatewayGone>> =>
    fromJournal(async () => {
      const { regionId, customerGatewayId } = target
      const { ClientToken, ...others } = body
      const token = readClientToken(ClientToken)
      const errors = [
        ...errorsOfId(customerGatewayId),
        ...unknownNames(others, operation),
        ...token.errors,
      ]
      if (errors.length > 0) return failed(invalidParameters(errors))
      const clientToken = token.clientToken ?? context.newClientToken()
      await context.audit({
        action: 'customer-gateway-delete-asked',
        target: customerGatewayId,
        detail: { RegionId: regionId, ClientToken: clientToken },
      })
      const parameters = {
        RegionId: regionId,
        CustomerGatewayId: customerGatewayId,
        ClientToken: clientToken,
      }
      const answer = await waitOutBusy(
        () => context.client.call(operation, regionId, parameters),
        limits,
      )
      if (answer.kind === 'ok')
        return done({ RequestId: answer.requestId, ClientToken: clientToken })
      const problem = gatewayChangeProblem(answer, clientToken)
      if (problem.code !== inUse) return failed(problem)
      return failed(await namingConnections(context, target, problem))
    }),
)

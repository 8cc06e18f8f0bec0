import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { CustomerGatewayAnswer } from '@/lib/vpn/customer-gateway/answers'
import {
  checkCustomerGatewayChange,
  writeCustomerGateway,
} from '@/lib/vpn/customer-gateway/check'
import { readCustomerGatewayBody } from '@/lib/vpn/customer-gateway/read-body'
import { readCustomerGatewayAnswer } from '@/lib/vpn/wire/describe-gateways'
import type { Context } from './context'
import {
  type CustomerGatewayTarget,
  errorsByName,
  errorsOfId,
  gatewayChangeProblem,
  unknownNames,
} from './customer-gateway-subject'
import { fromJournal } from './find-attempts'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { readClientToken } from './read-client-token'
import { invalidParameters } from './read-parameters'
import { type BusyLimits, waitOutBusy } from './wait-out-busy'

const operation = 'ModifyCustomerGatewayAttribute'

const nothingToChange = ownProblem('Causeway.NothingToChange', 422, {
  detail: 'Give a Name, a Description or an AuthKey. Nothing was sent.',
})

/**
 * Changes the name, the description or the BGP key of a customer gateway; its address and AS number stay for
 * good. What is not given stays.
 */
export const modifyCustomerGateway = permitted(
  'manageCustomerGateways',
  (
    context: Context,
    { regionId, customerGatewayId }: CustomerGatewayTarget,
    body: Readonly<Record<string, unknown>>,
    limits?: BusyLimits,
  ): Promise<Outcome<CustomerGatewayAnswer>> =>
    fromJournal(async () => {
      const { ClientToken, ...rest } = body
      const reading = readCustomerGatewayBody(rest, 'modify')
      const check = checkCustomerGatewayChange(reading.text)
      const token = readClientToken(ClientToken)
      const errors = [
        ...errorsOfId(customerGatewayId),
        ...unknownNames(reading.others, operation),
        ...reading.errors,
        ...token.errors,
        ...errorsByName(check),
      ]
      if (errors.length > 0 || !check.values) return failed(invalidParameters(errors))
      if (Object.keys(check.values).length === 0) return failed(nothingToChange)
      const clientToken = token.clientToken ?? context.newClientToken()
      const own = writeCustomerGateway(check.values)
      const { AuthKey, ...shown } = own
      await context.audit({
        action: 'customer-gateway-edit-asked',
        target: customerGatewayId,
        detail: {
          RegionId: regionId,
          ClientToken: clientToken,
          ...shown,
          ...(AuthKey !== undefined && { NewAuthKey: true }),
        },
      })
      const identity = { RegionId: regionId, CustomerGatewayId: customerGatewayId }
      const parameters = { ...own, ...identity, ClientToken: clientToken }
      const secrets = check.values.authKey ? [check.values.authKey] : []
      const answer = await waitOutBusy(
        () => context.client.call(operation, regionId, parameters, { secrets }),
        limits,
      )
      if (answer.kind !== 'ok') return failed(gatewayChangeProblem(answer, clientToken))
      const changed = readCustomerGatewayAnswer(answer.body)
      return done({
        CustomerGatewayId: customerGatewayId,
        ...changed,
        RequestId: answer.requestId,
        ClientToken: clientToken,
      })
    }),
)

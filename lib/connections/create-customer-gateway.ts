import 'server-only'
import { processLog } from '@/lib/log'
import type { CustomerGatewayAnswer } from '@/lib/vpn/customer-gateway/answers'
import { checkNewCustomerGateway, writeCustomerGateway } from '@/lib/vpn/customer-gateway/check'
import type { CustomerGatewayValues } from '@/lib/vpn/customer-gateway/fields'
import { readCustomerGatewayBody } from '@/lib/vpn/customer-gateway/read-body'
import { readCustomerGatewayAnswer } from '@/lib/vpn/wire/describe-gateways'
import type { Context } from './context'
import {
  errorsByName,
  gatewayChangeProblem,
  outcomeUnknown,
  unknownNames,
} from './customer-gateway-subject'
import { fromJournal } from './find-attempts'
import { done, failed, type Outcome } from './outcome'
import { type AuditNote, permitted } from './permitted'
import { readClientToken } from './read-client-token'
import { invalidParameters } from './read-parameters'
import { type BusyLimits, waitOutBusy } from './wait-out-busy'

const operation = 'CreateCustomerGateway'

type Asked = {
  readonly regionId: string
  readonly clientToken: string
  readonly values: CustomerGatewayValues
}

function readAsked(
  body: Readonly<Record<string, unknown>>,
  newClientToken: () => string,
): Outcome<Asked> {
  const { RegionId, ClientToken, ...rest } = body
  const reading = readCustomerGatewayBody(rest, 'create')
  const misshapen = new Set(reading.errors.map(({ parameter }) => parameter))
  const check = checkNewCustomerGateway(reading.text)
  const token = readClientToken(ClientToken)
  const errors = [
    ...unknownNames(reading.others, operation),
    ...reading.errors,
    ...token.errors,
    // A value of the wrong shape was not read; that it is missing would be a second, false error.
    ...errorsByName(check).filter(({ parameter }) => !misshapen.has(parameter)),
  ]
  if (typeof RegionId !== 'string' || RegionId === '')
    errors.push({ parameter: 'RegionId', message: 'A region is needed, such as cn-shanghai.' })
  if (errors.length > 0 || typeof RegionId !== 'string' || !check.values)
    return failed(invalidParameters(errors))
  return done({
    regionId: RegionId,
    clientToken: token.clientToken ?? newClientToken(),
    values: check.values,
  })
}

/** It is there, whether that can be written down or not. */
async function noteCreated({ audit }: Context, note: AuditNote): Promise<void> {
  try {
    await audit(note)
  } catch (error) {
    processLog().error({ err: error }, 'A created customer gateway was not written down.')
  }
}

/**
 * Creates a customer gateway. `body` holds the documented parameters; the same `ClientToken` never makes a
 * second one. That it was asked for is written into the audit log first, without its key.
 */
export const createCustomerGateway = permitted(
  'manageCustomerGateways',
  (
    context: Context,
    body: Readonly<Record<string, unknown>>,
    limits?: BusyLimits,
  ): Promise<Outcome<CustomerGatewayAnswer>> =>
    fromJournal(async () => {
      const asked = readAsked(body, context.newClientToken)
      if (!asked.ok) return asked
      const { regionId, clientToken, values } = asked.value
      const own = writeCustomerGateway(values)
      const { AuthKey: _key, ...shown } = own
      const detail = { RegionId: regionId, ClientToken: clientToken, ...shown }
      await context.audit({ action: 'customer-gateway-create-asked', detail })
      const parameters = { ...own, RegionId: regionId, ClientToken: clientToken }
      const secrets = values.authKey ? [values.authKey] : []
      const answer = await waitOutBusy(
        () => context.client.call(operation, regionId, parameters, { secrets }),
        limits,
      )
      if (answer.kind !== 'ok') return failed(gatewayChangeProblem(answer, clientToken))
      const { requestId } = answer
      const created = readCustomerGatewayAnswer(answer.body)
      if (!created) {
        const unnamed = { clientToken, requestId, status: 502 }
        return failed(outcomeUnknown('The answer named no customer gateway.', unnamed))
      }
      const target = created.CustomerGatewayId
      await noteCreated(context, { action: 'customer-gateway-created', target, detail })
      return done({ ...created, RequestId: requestId, ClientToken: clientToken })
    }),
)

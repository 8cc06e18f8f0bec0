import { createCustomerGateway } from '@/lib/connections/create-customer-gateway'
import { listCustomerGateways, listCustomerGatewayUsage } from '@/lib/connections/list-gateways'
import { operation } from '../operation'
import { regional } from '../regional'
import { refuseOtherMethods, respond } from '../respond'
import { withBody } from '../with-body'

export const GET = regional('listCustomerGateways', listCustomerGateways, {
  usage: listCustomerGatewayUsage,
})

export const POST = operation('createCustomerGateway', (context, request) =>
  withBody(request, async (body) => respond(await createCustomerGateway(context, body), 201)),
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }

import { deleteCustomerGateway } from '@/lib/connections/delete-customer-gateway'
import { modifyCustomerGateway } from '@/lib/connections/modify-customer-gateway'
import { operation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'
import { withBody } from '../../../with-body'

type Params = { params: Promise<{ regionId: string; customerGatewayId: string }> }

export const PATCH = operation('modifyCustomerGateway', (context, request, { params }: Params) =>
  withBody(request, async (body) =>
    respond(await modifyCustomerGateway(context, await params, body)),
  ),
)

export const DELETE = operation('deleteCustomerGateway', (context, request, { params }: Params) =>
  withBody(request, async (body) =>
    respond(await deleteCustomerGateway(context, await params, body)),
  ),
)

const refuse = refuseOtherMethods('PATCH, DELETE')

export { refuse as GET, refuse as OPTIONS, refuse as POST, refuse as PUT }

import { getApproval } from '@/lib/connections/approvals/list-approvals'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

type Params = { params: Promise<{ approvalId: string }> }

export const GET = operation('getApproval', async (context, _request, { params }: Params) =>
  respond(await getApproval(context, (await params).approvalId)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

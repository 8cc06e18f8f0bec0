import { reject } from '@/lib/connections/approvals/decide-approval'
import { operation } from '../../../operation'
import { refuseOtherMethods, respond } from '../../../respond'
import { withBody } from '../../../with-body'

type Params = { params: Promise<{ approvalId: string }> }

export const POST = operation('reject', (context, request, { params }: Params) =>
  withBody(request, async (body) =>
    respond(await reject(context, (await params).approvalId, body)),
  ),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }

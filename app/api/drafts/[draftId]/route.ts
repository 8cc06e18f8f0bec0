import { deleteDraft, getDraft, saveDraft } from '@/lib/connections/drafts'
import { versionIn } from '../../if-match'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'
import { withBody } from '../../with-body'
import { respondDraft } from '../respond-draft'

type Params = { params: Promise<{ draftId: string }> }

export const GET = operation('getDraft', async (context, _request, { params }: Params) =>
  respondDraft(await getDraft(context, (await params).draftId)),
)

export const PUT = operation('saveDraft', (context, request, { params }: Params) =>
  withBody(request, async (body) => {
    const target = { id: (await params).draftId, version: versionIn(request) }
    return respondDraft(await saveDraft(context, target, body))
  }),
)

export const DELETE = operation('deleteDraft', async (context, request, { params }: Params) => {
  const target = { id: (await params).draftId, version: versionIn(request) }
  return respond(await deleteDraft(context, target))
})

const refuse = refuseOtherMethods('GET, PUT, DELETE')

export { refuse as OPTIONS, refuse as PATCH, refuse as POST }

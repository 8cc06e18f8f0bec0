import { createDraft, listDrafts } from '@/lib/connections/drafts'
import { operation } from '../operation'
import { refuseOtherMethods, respond } from '../respond'
import { withBody } from '../with-body'
import { respondDraft } from './respond-draft'

export const GET = operation('listDrafts', async (context) => respond(await listDrafts(context)))

export const POST = operation('createDraft', (context, request) =>
  withBody(request, async (body) => respondDraft(await createDraft(context, body), 201)),
)

const refuse = refuseOtherMethods('GET, POST')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as PUT }

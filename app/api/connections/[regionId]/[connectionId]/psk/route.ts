import { revealKey } from '@/lib/connections/reveal-key'
import { operation } from '../../../../operation'
import { refuseOtherMethods, respond } from '../../../../respond'
import { withBody } from '../../../../with-body'

type Params = { params: Promise<{ regionId: string; connectionId: string }> }

export const POST = operation('revealKey', (context, request, { params }: Params) =>
  withBody(request, async (body) => respond(await revealKey(context, await params, body))),
)

const refuse = refuseOtherMethods('POST')

export { refuse as DELETE, refuse as GET, refuse as OPTIONS, refuse as PATCH, refuse as PUT }

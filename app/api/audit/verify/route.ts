import { verifyAudit } from '@/lib/connections/audit-log'
import { operation } from '../../operation'
import { refuseOtherMethods, respond } from '../../respond'

export const GET = operation('verifyAudit', async (context) =>
  respond(await verifyAudit(context)),
)

const refuse = refuseOtherMethods('GET')

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }

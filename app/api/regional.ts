import type { Context } from '@/lib/connections/context'
import type { Outcome } from '@/lib/connections/outcome'
import type { OperationId } from '@/lib/http/operations'
import { operation } from './operation'
import { requireRegion } from './require-region'
import { problemResponse, respond } from './respond'

type RegionalVerb = (
  context: Context,
  regionId: string,
  signal: AbortSignal,
) => Promise<Outcome<unknown>>

/** A GET that needs a region; `views` answer instead of the verb where the query's `View` names them. */
export function regional(
  id: OperationId,
  verb: RegionalVerb,
  views: Readonly<Record<string, RegionalVerb>> = {},
) {
  return operation(id, async (context, request) => {
    const query = requireRegion(request, Object.keys(views))
    if (!query.ok) return problemResponse(query.problem)
    const { regionId, view } = query.value
    const chosen = (view === undefined ? undefined : views[view]) ?? verb
    return respond(await chosen(context, regionId, request.signal))
  })
}

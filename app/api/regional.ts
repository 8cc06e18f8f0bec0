import { type Context, processContext } from '@/lib/connections/context'
import type { Outcome } from '@/lib/connections/outcome'
import { requireRegion } from './require-region'
import { handle, problemResponse, respond } from './respond'

type RegionalVerb = (
  context: Context,
  regionId: string,
  signal: AbortSignal,
) => Promise<Outcome<unknown>>

/** A GET that needs a region; `views` answer instead of the verb where the query's `View` names them. */
export function regional(verb: RegionalVerb, views: Readonly<Record<string, RegionalVerb>> = {}) {
  return handle(async (request) => {
    const query = requireRegion(request, Object.keys(views))
    if (!query.ok) return problemResponse(query.problem)
    const { regionId, view } = query.value
    const chosen = (view === undefined ? undefined : views[view]) ?? verb
    return respond(await chosen(processContext(), regionId, request.signal))
  })
}

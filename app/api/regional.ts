import { type Context, processContext } from '@/lib/connections/context'
import type { Outcome } from '@/lib/connections/outcome'
import { requireRegion } from './require-region'
import { handle, problemResponse, respond } from './respond'

type RegionalVerb = (
  context: Context,
  regionId: string,
  signal: AbortSignal,
) => Promise<Outcome<unknown>>

/** A GET that needs a region and nothing else. */
export function regional(verb: RegionalVerb) {
  return handle(async (request) => {
    const region = requireRegion(request)
    if (!region.ok) return problemResponse(region.problem)
    return respond(await verb(processContext(), region.value, request.signal))
  })
}

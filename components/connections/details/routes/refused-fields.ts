import type { Problem } from '@/lib/http/problem'
import { type RouteField, routeFields, routeParameters } from '@/lib/vpn/routes/route-parameters'

/** What a refusal says about the fields of a route; empty where it is about none of them. */
export function refusedFields({
  errors,
}: Pick<Problem, 'errors'>): Partial<Record<RouteField, string>> {
  const entries = routeFields.flatMap((field) => {
    const { wireName } = routeParameters[field]
    const message = errors.find(({ parameter }) => parameter === wireName)?.message
    return message === undefined ? [] : [[field, message] as const]
  })
  return Object.fromEntries(entries)
}

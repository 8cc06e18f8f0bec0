import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/problem'

/** The `RegionId` of a query; other names are refused by name. */
export function requireRegion(request: Request): Outcome<string> {
  const query = new URL(request.url).searchParams
  const errors = [...new Set(query.keys())]
    .filter((name) => name !== 'RegionId')
    .map((parameter) => ({ parameter, message: 'This address has no parameter of this name.' }))
  const [regionId, ...more] = query.getAll('RegionId')
  if (more.length > 0) errors.push({ parameter: 'RegionId', message: 'Given more than once.' })
  if (!regionId)
    errors.push({ parameter: 'RegionId', message: 'A region is needed, such as cn-shanghai.' })
  if (!regionId || errors.length > 0) {
    return failed(
      ownProblem('Causeway.InvalidParameters', 422, {
        detail: 'The query is not valid.',
        errors,
      }),
    )
  }
  return { ok: true, value: regionId }
}

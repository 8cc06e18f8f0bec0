import { failed, type Outcome } from '@/lib/connections/outcome'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'

type RegionalQuery = {
  readonly regionId: string
  /** One of the views that there are, or undefined where none was asked for. */
  readonly view: string | undefined
}

function once(query: URLSearchParams, parameter: string): ParameterError[] {
  return query.getAll(parameter).length > 1
    ? [{ parameter, message: 'Given more than once.' }]
    : []
}

function viewErrors(view: string | undefined, views: readonly string[]): ParameterError[] {
  if (view === undefined || views.includes(view)) return []
  return [{ parameter: 'View', message: `There is no such view. There is: ${views.join(', ')}.` }]
}

/** The `RegionId` and, where there are `views`, the `View` of a query; other names are refused by name. */
export function requireRegion(
  request: Request,
  views: readonly string[] = [],
): Outcome<RegionalQuery> {
  const query = new URL(request.url).searchParams
  const known = views.length > 0 ? ['RegionId', 'View'] : ['RegionId']
  const unknown = [...new Set(query.keys())].filter((name) => !known.includes(name))
  const regionId = query.get('RegionId')
  const view = views.length > 0 ? (query.get('View') ?? undefined) : undefined
  const errors = [
    ...unknown.map((parameter) => ({
      parameter,
      message: 'This address has no parameter of this name.',
    })),
    ...known.flatMap((parameter) => once(query, parameter)),
    ...viewErrors(view, views),
  ]
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
  return { ok: true, value: { regionId, view } }
}

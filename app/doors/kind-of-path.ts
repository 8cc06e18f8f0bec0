import { operations } from '@/lib/http/operations'

export type PathKind = 'static' | 'data' | 'page'

const dataPaths: readonly string[] = ['/metrics', '/healthz', '/readyz']

/** What stands at a path: files of the build, data for programs, or a page. */
export function kindOfPath(path: string): PathKind {
  if (path.startsWith('/_next/static/') || path === '/icon.svg') return 'static'
  return path === '/api' || path.startsWith('/api/') || dataPaths.includes(path) ? 'data' : 'page'
}

const special = /[.*+?^${}()|[\]\\]/g

/** `/api/attempts/{attemptId}` as a pattern of the paths that it stands for. */
const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .split(/\{\w+\}/)
      .map((text) => text.replace(special, '\\$&'))
      .join('[^/]+')}$`,
  )

const isFixed = (path: string) => !path.includes('{')
const fixed = new Set<string>(
  Object.values(operations).flatMap(({ path }) => (isFixed(path) ? [path] : [])),
)
const patterns = [...new Set(Object.values(operations).map(({ path }) => path))]
  .filter((path) => !isFixed(path))
  .map((path) => ({ path, pattern: patternOf(path) }))

/** The name under which requests of a path are counted: from a list of our own, so that it is finite. */
export function routeOf(path: string): string {
  if (fixed.has(path)) return path
  const kind = kindOfPath(path)
  if (kind !== 'data') return kind
  return patterns.find(({ pattern }) => pattern.test(path))?.path ?? 'unknown'
}

import {
  anyTime,
  readTime,
  type TimeView,
  timeEntries,
  timeFilter,
} from '@/components/activity/list/time-view'
import { type AuditAction, auditActions } from '@/lib/http/audit'

/** All that the page shows by somebody's choice. It stands in the address, so that a link shows the same. */
export type AuditView = TimeView & {
  readonly search: string
  readonly actions: readonly AuditAction[]
}

/** Bound of our own API (`app/api/query-reader.ts`). */
export const searchCharactersMax = 200

export const everything: AuditView = { search: '', actions: [], ...anyTime }

const given = (entries: readonly (readonly [string, string])[]) =>
  new URLSearchParams(entries.filter(([, text]) => text !== '').map(([...entry]) => entry))

/** Reads a view from the query of an address. What it does not know counts as not given. */
export function readView(query: string): AuditView {
  const search = new URLSearchParams(query)
  const actions = search.getAll('action')
  return {
    search: (search.get('q') ?? '').slice(0, searchCharactersMax),
    actions: auditActions.filter((action) => actions.includes(action)),
    ...readTime(search),
  }
}

/** The query of a view's address; empty for the view of everything. */
export function writeView(view: AuditView): string {
  const entries = given([
    ['q', view.search],
    ...view.actions.map((action) => ['action', action] as const),
    ...timeEntries(view),
  ])
  return entries.size === 0 ? '' : `?${entries}`
}

export const isNarrowed = (view: AuditView): boolean =>
  writeView({ ...view, search: view.search.trim() }) !== ''

/** The view as our API's filter; "the last hour" is counted back from `nowMs`. */
export const filterOf = (view: AuditView, nowMs: number): URLSearchParams =>
  given([
    ['Search', view.search.trim().replaceAll('\0', '')],
    ...view.actions.map((action) => ['Action', action] as const),
    ...timeFilter(view, nowMs),
  ])

import {
  type AttemptState,
  attemptStates,
  type ChangingOperation,
  changingOperations,
} from '@/lib/http/attempt'
import { anyTime, readTime, type TimeView, timeEntries, timeFilter } from './time-view'

/** All that the page shows by somebody's choice. It stands in the address, so that a link shows the same. */
export type ActivityView = TimeView & {
  readonly search: string
  readonly states: readonly AttemptState[]
  readonly operations: readonly ChangingOperation[]
  /** Empty means all of them; so does every other empty text. */
  readonly regionId: string
}

/** Bound of our own API (`app/api/attempts/read-filter.ts`). */
export const searchCharactersMax = 200

export const everything: ActivityView = {
  search: '',
  states: [],
  operations: [],
  regionId: '',
  ...anyTime,
}

function known<T extends string>(texts: readonly string[], all: readonly T[]): readonly T[] {
  return all.filter((one) => texts.includes(one))
}

/** Reads a view from the query of an address. What it does not know counts as not given. */
export function readView(query: string): ActivityView {
  const search = new URLSearchParams(query)
  return {
    search: (search.get('q') ?? '').slice(0, searchCharactersMax),
    states: known(search.getAll('state'), attemptStates),
    operations: known(search.getAll('operation'), changingOperations),
    regionId: (search.get('region') ?? '').slice(0, searchCharactersMax),
    ...readTime(search),
  }
}

/** The query of a view's address; empty for the view of everything. */
export function writeView(view: ActivityView): string {
  const entries: [string, string][] = [
    ['q', view.search],
    ...view.states.map((state): [string, string] => ['state', state]),
    ...view.operations.map((operation): [string, string] => ['operation', operation]),
    ['region', view.regionId],
    ...timeEntries(view),
  ]
  const given = new URLSearchParams(entries.filter(([, text]) => text !== ''))
  return given.size === 0 ? '' : `?${given}`
}

export const isNarrowed = (view: ActivityView): boolean =>
  writeView({ ...view, search: view.search.trim() }) !== ''

/** The view as our API's filter; "the last hour" is counted back from `nowMs`. */
export function filterOf(view: ActivityView, nowMs: number): URLSearchParams {
  const entries: [string, string][] = [
    ['Search', view.search.trim().replaceAll('\0', '')],
    ...view.states.map((state): [string, string] => ['State', state]),
    ...view.operations.map((operation): [string, string] => ['Operation', operation]),
    ['RegionId', view.regionId.replaceAll('\0', '')],
    ...timeFilter(view, nowMs),
  ]
  return new URLSearchParams(entries.filter(([, text]) => text !== ''))
}

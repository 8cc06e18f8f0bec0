import {
  type AttemptState,
  attemptStates,
  type ChangingOperation,
  changingOperations,
} from '@/lib/http/attempt'

const hourMs = 3_600_000

/** Windows that move along with the clock. */
export const spans = [
  { id: '1h', label: 'Last hour', ms: hourMs },
  { id: '24h', label: 'Last 24 hours', ms: 24 * hourMs },
  { id: '7d', label: 'Last 7 days', ms: 7 * 24 * hourMs },
  { id: '30d', label: 'Last 30 days', ms: 30 * 24 * hourMs },
] as const

export type SpanId = (typeof spans)[number]['id']

/** All that the page shows by somebody's choice. It stands in the address, so that a link shows the same. */
export type ActivityView = {
  readonly search: string
  readonly states: readonly AttemptState[]
  readonly operations: readonly ChangingOperation[]
  /** Empty means all of them; so does every other empty text. */
  readonly regionId: string
  readonly span: SpanId | ''
  /** Bounds that stand still, as `2026-03-01T08:00` in UTC; given ones leave `span` empty. */
  readonly from: string
  readonly to: string
}

/** Bound of our own API (`app/api/attempts/read-filter.ts`). */
export const searchCharactersMax = 200

export const everything: ActivityView = {
  search: '',
  states: [],
  operations: [],
  regionId: '',
  span: '',
  from: '',
  to: '',
}

function known<T extends string>(texts: readonly string[], all: readonly T[]): readonly T[] {
  return all.filter((one) => texts.includes(one))
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/** Milliseconds of a bound; undefined where it is none. */
export function boundMs(text: string): number | undefined {
  const ms = moment.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return ms >= 0 ? ms : undefined
}

const readBound = (text: string | null): string =>
  text !== null && boundMs(text) !== undefined ? text : ''

/** Reads a view from the query of an address. What it does not know counts as not given. */
export function readView(query: string): ActivityView {
  const search = new URLSearchParams(query)
  const from = readBound(search.get('from'))
  const to = readBound(search.get('to'))
  const span = spans.find(({ id }) => id === search.get('since'))?.id ?? ''
  return {
    search: (search.get('q') ?? '').slice(0, searchCharactersMax),
    states: known(search.getAll('state'), attemptStates),
    operations: known(search.getAll('operation'), changingOperations),
    regionId: (search.get('region') ?? '').slice(0, searchCharactersMax),
    span: from || to ? '' : span,
    from,
    to,
  }
}

/** The query of a view's address; empty for the view of everything. */
export function writeView(view: ActivityView): string {
  const entries: [string, string][] = [
    ['q', view.search],
    ...view.states.map((state): [string, string] => ['state', state]),
    ...view.operations.map((operation): [string, string] => ['operation', operation]),
    ['region', view.regionId],
    ['since', view.span],
    ['from', view.from],
    ['to', view.to],
  ]
  const given = new URLSearchParams(entries.filter(([, text]) => text !== ''))
  return given.size === 0 ? '' : `?${given}`
}

export const isNarrowed = (view: ActivityView): boolean =>
  writeView({ ...view, search: view.search.trim() }) !== ''

/** The view as our API's filter; "the last hour" is counted back from `nowMs`. */
export function filterOf(view: ActivityView, nowMs: number): URLSearchParams {
  const span = spans.find(({ id }) => id === view.span)
  const from = span ? nowMs - span.ms : boundMs(view.from)
  const to = boundMs(view.to)
  const entries: [string, string][] = [
    ['Search', view.search.trim().replaceAll('\0', '')],
    ...view.states.map((state): [string, string] => ['State', state]),
    ...view.operations.map((operation): [string, string] => ['Operation', operation]),
    ['RegionId', view.regionId.replaceAll('\0', '')],
    ['From', from === undefined ? '' : String(from)],
    ['To', to === undefined ? '' : String(to)],
  ]
  return new URLSearchParams(entries.filter(([, text]) => text !== ''))
}

const hourMs = 3_600_000

/** Windows that move along with the clock. */
export const spans = [
  { id: '1h', label: 'Last hour', ms: hourMs },
  { id: '24h', label: 'Last 24 hours', ms: 24 * hourMs },
  { id: '7d', label: 'Last 7 days', ms: 7 * 24 * hourMs },
  { id: '30d', label: 'Last 30 days', ms: 30 * 24 * hourMs },
] as const

export type SpanId = (typeof spans)[number]['id']

/** When something was, as a list is narrowed to it. Empty texts narrow nothing. */
export type TimeView = {
  readonly span: SpanId | ''
  /** Bounds that stand still, as `2026-03-01T08:00` in UTC; given ones leave `span` empty. */
  readonly from: string
  readonly to: string
}

export const anyTime: TimeView = { span: '', from: '', to: '' }

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/** Milliseconds of a bound; undefined where it is none. */
function boundMs(text: string): number | undefined {
  const ms = moment.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return ms >= 0 ? ms : undefined
}

const readBound = (text: string | null): string =>
  text !== null && boundMs(text) !== undefined ? text : ''

/** The time in the query of an address. What it does not know counts as not given. */
export function readTime(search: URLSearchParams): TimeView {
  const from = readBound(search.get('from'))
  const to = readBound(search.get('to'))
  const span = spans.find(({ id }) => id === search.get('since'))?.id ?? ''
  return { span: from || to ? '' : span, from, to }
}

/** The time as entries of an address's query; empty texts are left out by whoever writes it. */
export const timeEntries = ({ span, from, to }: TimeView): readonly [string, string][] => [
  ['since', span],
  ['from', from],
  ['to', to],
]

/** The time as entries of our API's filter; "the last hour" is counted back from `nowMs`. */
export function timeFilter(view: TimeView, nowMs: number): readonly [string, string][] {
  const span = spans.find(({ id }) => id === view.span)
  const from = span ? nowMs - span.ms : boundMs(view.from)
  const to = boundMs(view.to)
  return [
    ['From', from === undefined ? '' : String(from)],
    ['To', to === undefined ? '' : String(to)],
  ]
}

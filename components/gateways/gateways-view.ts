/** All that the page shows by somebody's choice; it stands in the address. */
export type GatewaysView = {
  readonly search: string
  /** None means all of them. */
  readonly regionIds: readonly string[]
}

/** Reads a view from the query of an address. What it does not know counts as not given. */
export function readView(query: string): GatewaysView {
  const search = new URLSearchParams(query)
  return {
    search: search.get('q') ?? '',
    regionIds: [...new Set(search.getAll('region').filter(Boolean))],
  }
}

/** The query of a view's address; empty for the view of everything. */
export function writeView({ search, regionIds }: GatewaysView): string {
  const query = new URLSearchParams([
    ...(search === '' ? [] : [['q', search]]),
    ...regionIds.map((id) => ['region', id]),
  ])
  return query.size === 0 ? '' : `?${query}`
}

type Texts = Readonly<Record<string, string | number | boolean | undefined>>

/** Whether every word that was typed occurs somewhere in what a gateway says of itself. */
export function matches(gateway: Texts, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/)
  const own = Object.values(gateway).join(' ').toLowerCase()
  return words.every((word) => own.includes(word))
}

import type { ListRow } from './list-row'
import type { ListView } from './list-view'
import { matcherOf } from './match-rows'

type Counts = ReadonlyMap<string, number>

export type FilteredRows = {
  readonly shown: readonly ListRow[]
  /** How many rows each choice of a filter would show, the search and the other filters staying. */
  readonly counts: {
    readonly statuses: Counts
    readonly regionIds: Counts
    readonly gatewayIds: Counts
  }
}

type Filters = Pick<ListView, 'search' | 'statuses' | 'regionIds' | 'gatewayIds'>

function countIn(counts: Map<string, number>, value: string, counted: boolean): void {
  counts.set(value, (counts.get(value) ?? 0) + (counted ? 1 : 0))
}

/** Whether a filter lets a value through; one without a choice lets all of them. */
function lets(chosen: readonly string[]): (value: string) => boolean {
  const set = new Set(chosen)
  return (value) => set.size === 0 || set.has(value)
}

/** The rows that the search and every filter let through, in their order, and what each choice would come to. */
export function filterRows(rows: readonly ListRow[], filters: Filters): FilteredRows {
  const matches = matcherOf(filters.search)
  const letsStatus = lets(filters.statuses)
  const letsRegion = lets(filters.regionIds)
  const letsGateway = lets(filters.gatewayIds)
  const statuses = new Map<string, number>()
  const regionIds = new Map<string, number>()
  const gatewayIds = new Map<string, number>()
  const shown = rows.filter((row) => {
    const found = matches(row)
    const status = letsStatus(row.status.id)
    const region = letsRegion(row.regionId)
    const gateway = letsGateway(row.gatewayId)
    countIn(statuses, row.status.id, found && region && gateway)
    countIn(regionIds, row.regionId, found && status && gateway)
    countIn(gatewayIds, row.gatewayId, found && status && region)
    return found && status && region && gateway
  })
  return { shown, counts: { statuses, regionIds, gatewayIds } }
}

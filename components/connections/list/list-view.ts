import { type ColumnId, columnIds, defaultColumnIds, isColumnId, leadingColumn } from './columns'
import { isStatusId, type StatusId } from './status-choices'

export type Sort = { readonly column: ColumnId; readonly descending: boolean }

/** All that the list shows by somebody's choice. It stands in the address, so that a link shows the same. */
export type ListView = {
  readonly search: string
  readonly statuses: readonly StatusId[]
  /** None means all of them. */
  readonly regionIds: readonly string[]
  readonly gatewayIds: readonly string[]
  readonly sort: Sort
  readonly columns: readonly ColumnId[]
}

export const defaultSort: Sort = { column: 'created', descending: true }

const distinct = <T extends string>(texts: readonly T[]): readonly T[] => [
  ...new Set(texts.filter(Boolean)),
]

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index])

function readSort(text: string | null): Sort {
  const descending = text?.startsWith('-') ?? false
  const column = descending ? text?.slice(1) : text
  return column && isColumnId(column) ? { column, descending } : defaultSort
}

function readColumns(texts: readonly string[]): readonly ColumnId[] {
  const chosen = texts.filter(isColumnId)
  if (chosen.length === 0) return defaultColumnIds
  return columnIds.filter((id) => id === leadingColumn || chosen.includes(id))
}

/** Reads a view from the query of an address. What it does not know counts as not given. */
export function readView(query: string): ListView {
  const search = new URLSearchParams(query)
  return {
    search: search.get('q') ?? '',
    statuses: distinct(search.getAll('status').filter(isStatusId)),
    regionIds: distinct(search.getAll('region')),
    gatewayIds: distinct(search.getAll('gateway')),
    sort: readSort(search.get('sort')),
    columns: readColumns(search.getAll('column')),
  }
}

/** The query of a view's address, without what is as it is by default; empty for the default view. */
export function writeView(view: ListView): string {
  const { sort, columns } = view
  const isDefaultSort =
    sort.column === defaultSort.column && sort.descending === defaultSort.descending
  const query = new URLSearchParams([
    ...(view.search === '' ? [] : [['q', view.search]]),
    ...view.statuses.map((id) => ['status', id]),
    ...view.regionIds.map((id) => ['region', id]),
    ...view.gatewayIds.map((id) => ['gateway', id]),
    ...(isDefaultSort ? [] : [['sort', `${sort.descending ? '-' : ''}${sort.column}`]]),
    ...(isSameList(columns, defaultColumnIds) ? [] : columns.map((id) => ['column', id])),
  ])
  return query.size === 0 ? '' : `?${query}`
}

/** Whether anything is left out of the list by choice. */
export function isNarrowed({ search, statuses, regionIds, gatewayIds }: ListView): boolean {
  const filters = statuses.length + regionIds.length + gatewayIds.length
  return filters > 0 || search.trim() !== ''
}

export const nothingNarrowed = {
  search: '',
  statuses: [],
  regionIds: [],
  gatewayIds: [],
} as const

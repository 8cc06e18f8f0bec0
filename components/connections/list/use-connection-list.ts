'use client'

import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { regionsQuery } from '@/lib/browser/queries'
import { type FilteredRows, filterRows } from './filter-rows'
import type { ListRow } from './list-row'
import type { ListView } from './list-view'
import { sortRows } from './sort-rows'
import { type RegionRead, useRegionReads } from './use-region-reads'

export type ConnectionListData = FilteredRows & {
  /** The view that `shown` is of; while somebody types it follows what is typed. */
  readonly shownView: ListView
  /** Every row that was read, in order. */
  readonly rows: readonly ListRow[]
  /** How many connections the chosen regions have, as far as they were read. */
  readonly total: number
  /** The regions that are looked at. */
  readonly reads: readonly RegionRead[]
  readonly failures: readonly RegionRead[]
  /** How many of the regions have answered, in whichever way. */
  readonly answered: number
  readonly isReading: boolean
  /** Names of regions by ID, where they are known. */
  readonly regionNames: ReadonlyMap<string, string>
  /** The regions whose rows are counted in the filters. */
  readonly readRegionIds: ReadonlySet<string>
  /** Why there is no list of regions. */
  readonly regionsError: Error | null
  readonly isRefreshing: boolean
  readonly refresh: (only?: readonly RegionRead[]) => Promise<void>
}

/** The same array as long as its members are the same. */
function useSameList<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list)
  const isSame = kept.length === list.length && kept.every((one, index) => one === list[index])
  if (!isSame) setKept(list)
  return isSame ? kept : list
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

function useRegions() {
  const query = useQuery(regionsQuery)
  const regions = query.data ?? []
  return {
    query,
    ids: regions.flatMap(({ RegionId }) => RegionId ?? []),
    names: new Map(
      regions.map(({ RegionId = '', LocalName = RegionId }) => [RegionId, LocalName]),
    ),
  }
}

/** The sorted and filtered rows. Typing is never kept waiting by them: they follow when there is time. */
function useShownRows(reads: readonly RegionRead[], view: ListView) {
  const lists = useSameList(reads.map(({ rows }) => rows))
  const shownView = useDeferredValue(view)
  const { column, descending } = shownView.sort
  const rows = useMemo(
    () =>
      sortRows(
        lists.flatMap((list) => list ?? []),
        { column, descending },
      ),
    [lists, column, descending],
  )
  const filtered = useMemo(() => filterRows(rows, shownView), [rows, shownView])
  return { shownView, rows, ...filtered }
}

/**
 * The connections of the regions that a view asks for, of all where it names none. `countsAll` reads
 * the others as well, so that the filter of regions can count them.
 */
export function useConnectionList(view: ListView, countsAll: boolean): ConnectionListData {
  const regions = useRegions()
  const isAll = view.regionIds.length === 0
  const wanted = isAll || countsAll ? [...regions.ids, ...view.regionIds] : view.regionIds
  const everyRead = useRegionReads(distinct(wanted))
  const reads = isAll
    ? everyRead
    : everyRead.filter(({ regionId }) => view.regionIds.includes(regionId))
  const shown = useShownRows(everyRead, view)
  const [isRefreshing, setIsRefreshing] = useState(false)
  const failures = reads.filter(({ error }) => error)
  const answered = reads.filter(({ rows, error }) => rows || error).length
  const needsRegions = isAll && regions.ids.length === 0

  async function refresh(only: readonly RegionRead[] = reads) {
    setIsRefreshing(true)
    if (needsRegions) await regions.query.refetch()
    await Promise.all(only.map(({ refetch }) => refetch()))
    setIsRefreshing(false)
  }

  return {
    ...shown,
    total: reads.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0),
    reads,
    failures,
    answered,
    isReading: answered < reads.length || (needsRegions && regions.query.isPending),
    regionNames: regions.names,
    readRegionIds: new Set(everyRead.filter(({ rows }) => rows).map(({ regionId }) => regionId)),
    regionsError: needsRegions ? regions.query.error : null,
    isRefreshing,
    refresh,
  }
}

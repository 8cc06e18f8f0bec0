'use client'

import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { connectionsQuery } from '@/lib/browser/queries'
import type { ConnectionList } from '@/lib/vpn/wire/answers'
import { type ListRow, rowsOf } from './list-row'

/** What is known of a region's connections, and how it came about. */
export type RegionRead = {
  readonly regionId: string
  readonly rows: readonly ListRow[] | undefined
  /** Why the last read failed; kept while it is tried again. */
  readonly error: Error | null
  readonly isFetching: boolean
  /** When its rows were read; 0 where they never were. */
  readonly readAtMs: number
  readonly refetch: () => Promise<unknown>
}

const pollMsMin = 5000
/** A page of 50 every 600 ms: a sixth of the 600 calls a minute that the service allows in a region. */
const pollMsPerPage = 600
const pageSize = 50

/** A region is asked again only while a row of it is moving, and the seldomer the longer it is. */
function pollInterval(list: ConnectionList | undefined, regionId: string): number | false {
  if (!list || !rowsOf(list, regionId).some(({ status }) => status.moving)) return false
  return Math.max(pollMsMin, Math.ceil(list.TotalCount / pageSize) * pollMsPerPage)
}

const isSameErrors = (a: ReadonlyMap<string, Error>, b: ReadonlyMap<string, Error>): boolean =>
  a.size === b.size && [...a].every(([regionId, error]) => b.get(regionId) === error)

/** Reads regions side by side, a query each. */
export function useRegionReads(regionIds: readonly string[]): readonly RegionRead[] {
  const [lastErrors, setLastErrors] = useState<ReadonlyMap<string, Error>>(new Map())
  const results = useQueries({
    queries: regionIds.map((regionId) => ({
      ...connectionsQuery(regionId),
      refetchInterval: ({ state }: { state: { data: ConnectionList | undefined } }) =>
        pollInterval(state.data, regionId),
    })),
  })
  const reads = regionIds.flatMap((regionId, index) => {
    const result = results[index]
    if (!result) return []
    const { data, isFetching, dataUpdatedAt, refetch } = result
    const kept = result.isFetching && !data ? lastErrors.get(regionId) : undefined
    const error = result.error ?? kept ?? null
    const rows = data && rowsOf(data, regionId)
    return [{ regionId, rows, error, isFetching, readAtMs: dataUpdatedAt, refetch }]
  })
  // A read that is tried again forgets its error; the list must not jump for as long as that takes.
  const errors = new Map(
    reads.flatMap(({ regionId, error }) => (error ? [[regionId, error] as const] : [])),
  )
  if (!isSameErrors(errors, lastErrors)) setLastErrors(errors)
  return reads
}

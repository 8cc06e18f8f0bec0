'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { regionsQuery } from '@/lib/browser/queries'
import { readStored, writeStored } from '@/lib/browser/stored'
import { useLocationQuery } from './use-location-query'

const storedKey = 'causeway.region'

const neverChanges = () => () => {}

export type ListAddress = {
  /** Empty until it is known which region to show. */
  readonly regionId: string
  readonly search: string
  readonly chooseRegion: (regionId: string) => void
  readonly chooseSearch: (search: string) => void
}

/**
 * The region and the search stand in the address, so that a list can be passed on. An address
 * without a region shows the one that was looked at last, or else the first.
 */
export function useListAddress(): ListAddress {
  const { read, write } = useLocationQuery()
  const regions = useQuery(regionsQuery).data
  const stored = useSyncExternalStore(
    neverChanges,
    () => readStored(storedKey),
    () => null,
  )
  const named = read('region')
  const regionId = named ?? stored ?? regions?.[0]?.RegionId ?? ''
  const isListed = regions?.some(({ RegionId }) => RegionId === regionId) ?? false

  useEffect(() => {
    if (isListed) writeStored(storedKey, regionId)
    if (isListed && named === null) write('region', regionId)
  })

  return {
    regionId,
    search: read('q') ?? '',
    chooseRegion: (chosen) => write('region', chosen),
    chooseSearch: (search) => write('q', search),
  }
}

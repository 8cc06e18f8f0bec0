'use client'

import { useQuery } from '@tanstack/react-query'
import { RefreshCw, Search } from 'lucide-react'
import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { regionsQuery } from '@/lib/browser/queries'
import type { DescribedRegion } from '@/lib/vpn/wire/describe-gateways'
import type { ListAddress } from './use-list-address'

type ListToolbarProps = {
  address: ListAddress
  onRefresh: () => void
  isRefreshing: boolean
}

/** The listed regions, and the one of the address even where no list holds it. */
function optionsFor(regions: readonly DescribedRegion[], regionId: string) {
  const isListed = regions.some(({ RegionId }) => RegionId === regionId)
  return isListed || regionId === '' ? regions : [{ RegionId: regionId }, ...regions]
}

function regionWords({ RegionId = '', LocalName }: DescribedRegion): string {
  return LocalName === undefined ? RegionId : `${LocalName} · ${RegionId}`
}

export function ListToolbar({ address, onRefresh, isRefreshing }: ListToolbarProps) {
  const id = useId()
  const regions = useQuery(regionsQuery)
  const options = optionsFor(regions.data ?? [], address.regionId)
  return (
    <search className="flex flex-wrap items-end gap-3">
      <div className="flex min-w-0 basis-full flex-col gap-1 sm:basis-72">
        <label htmlFor={`${id}-region`} className="font-medium text-xs">
          Region
        </label>
        <Select
          id={`${id}-region`}
          value={address.regionId}
          onChange={(event) => address.chooseRegion(event.target.value)}
        >
          {options.length === 0 && <option value="">Loading regions…</option>}
          {options.map((region) => (
            <option key={region.RegionId} value={region.RegionId}>
              {regionWords(region)}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        <label htmlFor={`${id}-search`} className="font-medium text-xs">
          Search
        </label>
        <div className="relative">
          <Search
            aria-hidden
            className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-muted"
          />
          <TextInput
            id={`${id}-search`}
            type="search"
            value={address.search}
            placeholder="Name, ID, gateway, subnet or address"
            className="pl-8"
            onChange={(event) => address.chooseSearch(event.target.value)}
          />
        </div>
      </div>
      <Button icon={<RefreshCw aria-hidden />} pending={isRefreshing} onClick={onRefresh}>
        Refresh
      </Button>
    </search>
  )
}

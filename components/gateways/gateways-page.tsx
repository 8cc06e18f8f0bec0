'use client'

import { Network, SearchX } from 'lucide-react'
import { ListSearch } from '@/components/connections/list/list-search'
import { RegionFailures } from '@/components/connections/list/region-failures'
import { useAddressView } from '@/components/connections/list/use-address-view'
import { ProblemState } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { MultiSelect } from '@/components/ui/multi-select'
import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { counted } from './gateway-words'
import { type GatewaysView, readView, writeView } from './gateways-view'
import { RegionSection } from './region-section'
import { shownRegions } from './shown-regions'
import { type RegionGateways, useRegionGateways, useRegionNames } from './use-region-gateways'

const codec = { read: readView, write: writeView }
const nothingNarrowed: GatewaysView = { search: '', regionIds: [] }

const isRead = ({ vpnGateways, customerGateways, error }: RegionGateways) =>
  error !== null || (vpnGateways !== undefined && customerGateways !== undefined)

/** The VPN gateways and the customer gateways of every region, and what each VPN gateway can do. */
export function GatewaysPage() {
  const { view, change, type } = useAddressView(codec)
  const { query, names } = useRegionNames()
  const ids = view.regionIds.length > 0 ? view.regionIds : [...names.keys()]
  const reads = useRegionGateways(ids)
  const failures = reads.filter(({ error }) => error)
  const answered = reads.filter(isRead).length
  const isReading = answered < reads.length || (ids.length === 0 && query.isPending)
  const regions = shownRegions(reads, names, view)
  const isNarrowed = writeView(view) !== ''
  const summary = summaryOf(reads, answered)

  async function refresh(only: readonly RegionGateways[] = reads) {
    if (ids.length === 0) await query.refetch()
    await Promise.all(only.map(({ refetch }) => refetch()))
  }

  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Gateways"
        description={isReading ? `${summary} …` : summary}
        className="mb-0!"
      />
      <VisuallyHidden role="status">
        {isReading ? 'Reading the gateways' : summary}
      </VisuallyHidden>
      <ListSearch
        label="Gateways"
        placeholder="Name, ID, address, VPC or AS number"
        search={view.search}
        onType={type}
        filters={<RegionMenu view={view} names={names} onChange={change} />}
        isNarrowed={isNarrowed}
        onClear={() => change(nothingNarrowed)}
        tools={null}
        onRefresh={() => void refresh()}
        isRefreshing={reads.some(({ isFetching }) => isFetching)}
      />
      {query.error && ids.length === 0 && (
        <ProblemState error={query.error} onRetry={() => void query.refetch()} />
      )}
      {failures.length > 0 && (
        <RegionFailures
          failures={failures.map((failure) => ({
            ...failure,
            rows: failure.vpnGateways && failure.customerGateways && [],
            readAtMs: 0,
          }))}
          regionCount={reads.length}
          regionNames={names}
          onRetry={() => void refresh(failures)}
          isRetrying={failures.some(({ isFetching }) => isFetching)}
        />
      )}
      <div className="flex flex-col gap-10">
        {regions.map((region) => (
          <RegionSection key={region.regionId} region={region} />
        ))}
      </div>
      {regions.length === 0 && isReading && (
        <Skeleton label="Loading the gateways" className="h-64 rounded-lg" />
      )}
      {regions.length === 0 && !isReading && failures.length === 0 && !query.error && (
        <Nothing isSearch={view.search !== ''} onClear={() => change(nothingNarrowed)} />
      )}
    </div>
  )
}

function summaryOf(reads: readonly RegionGateways[], answered: number): string {
  const sum = (of: (read: RegionGateways) => readonly unknown[] | undefined) =>
    reads.reduce((total, read) => total + (of(read)?.length ?? 0), 0)
  const vpn = counted(
    sum(({ vpnGateways }) => vpnGateways),
    'VPN gateway',
  )
  const customer = counted(
    sum(({ customerGateways }) => customerGateways),
    'customer gateway',
  )
  const where =
    answered < reads.length
      ? `${answered} of ${counted(reads.length, 'region')} read`
      : counted(reads.length, 'region')
  return `${vpn} and ${customer} in ${where}`
}

type RegionMenuProps = {
  view: GatewaysView
  names: ReadonlyMap<string, string>
  onChange: (changes: Partial<GatewaysView>) => void
}

function RegionMenu({ view: { regionIds }, names, onChange }: RegionMenuProps) {
  const options = [...new Set([...names.keys(), ...regionIds])].map((id) => ({
    value: id,
    label: names.get(id) ?? id,
    detail: names.has(id) ? id : undefined,
  }))
  const [first = ''] = regionIds
  return (
    <MultiSelect
      label="Region"
      purpose="Filter by"
      options={options}
      selected={regionIds}
      value={regionIds.length > 1 ? String(regionIds.length) : (names.get(first) ?? first)}
      active={regionIds.length > 0}
      onChange={(chosen) => onChange({ regionIds: chosen })}
      reset={{
        label: 'Show all',
        isNeeded: regionIds.length > 0,
        onReset: () => onChange({ regionIds: [] }),
      }}
    />
  )
}

function Nothing({ isSearch, onClear }: { isSearch: boolean; onClear: () => void }) {
  if (!isSearch)
    return (
      <EmptyState title="No gateways yet" icon={<Network />}>
        A VPN gateway is bought in the Alibaba Cloud console. For a customer gateway, choose its
        region above.
      </EmptyState>
    )
  return (
    <EmptyState
      title="No gateway matches"
      icon={<SearchX />}
      action={<Button onClick={onClear}>Clear the search and the filter</Button>}
    >
      Nothing that the filter leaves over says what was typed.
    </EmptyState>
  )
}

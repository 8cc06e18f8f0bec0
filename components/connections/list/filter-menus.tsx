'use client'

import { useMemo } from 'react'
import { MultiSelect, type MultiSelectOption } from '@/components/ui/multi-select'
import { StatusDot } from '@/components/ui/status-dot'
import type { ListView } from './list-view'
import { isStatusId, statusChoice, statusIds } from './status-choices'
import type { ConnectionListData } from './use-connection-list'

type FilterMenusProps = {
  view: ListView
  list: ConnectionListData
  onChange: (changes: Partial<ListView>) => void
  /** The regions are looked at one by one. */
  onRegionsOpen: () => void
}

function statusOptions({ statuses }: ListView, { counts }: ConnectionListData) {
  return statusIds
    .filter((id) => id !== 'unknown' || counts.statuses.has(id) || statuses.includes(id))
    .map((id) => {
      const { word, tone } = statusChoice(id)
      const lead = <StatusDot key={id} tone={tone} />
      return { value: id, label: word, count: counts.statuses.get(id) ?? 0, lead }
    })
}

/** Every region there is, and those of the address even where no list holds them. */
function regionOptions(view: ListView, list: ConnectionListData): readonly MultiSelectOption[] {
  const { regionNames, readRegionIds, counts } = list
  return [...new Set([...regionNames.keys(), ...view.regionIds])].map((id) => ({
    value: id,
    label: regionNames.get(id) ?? id,
    detail: regionNames.has(id) ? id : undefined,
    count: readRegionIds.has(id) ? (counts.regionIds.get(id) ?? 0) : undefined,
  }))
}

/** The gateways that have connections, by region, and those of the address. */
function gatewayOptions(view: ListView, list: ConnectionListData): readonly MultiSelectOption[] {
  const regions = new Map(list.rows.map(({ gatewayId, regionId }) => [gatewayId, regionId]))
  return [...new Set([...regions.keys(), ...view.gatewayIds])]
    .filter(Boolean)
    .map((id) => ({
      value: id,
      label: id,
      mono: true,
      detail: regions.get(id),
      count: list.counts.gatewayIds.get(id) ?? 0,
    }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

/** What is chosen, in the room of a button. */
function chosenWords(
  options: readonly MultiSelectOption[],
  selected: readonly string[],
): string | undefined {
  const [first, ...others] = selected
  if (first === undefined) return undefined
  if (others.length > 0) return String(selected.length)
  return options.find(({ value }) => value === first)?.label ?? first
}

export function FilterMenus({ view, list, onChange, onRegionsOpen }: FilterMenusProps) {
  const statuses = statusOptions(view, list)
  const regions = regionOptions(view, list)
  const gateways = useMemo(() => gatewayOptions(view, list), [view, list])
  const menus = [
    {
      label: 'Status',
      options: statuses,
      selected: view.statuses,
      onChange: (ids: readonly string[]) => onChange({ statuses: ids.filter(isStatusId) }),
    },
    {
      label: 'Region',
      options: regions,
      selected: view.regionIds,
      onChange: (regionIds: readonly string[]) => onChange({ regionIds }),
      onOpen: onRegionsOpen,
    },
    {
      label: 'VPN gateway',
      options: gateways,
      selected: view.gatewayIds,
      onChange: (gatewayIds: readonly string[]) => onChange({ gatewayIds }),
      emptyText: 'No gateway with connections has been read.',
    },
  ]
  return menus.map((menu) => (
    <MultiSelect
      key={menu.label}
      {...menu}
      purpose="Filter by"
      value={chosenWords(menu.options, menu.selected)}
      active={menu.selected.length > 0}
      reset={{
        label: 'Show all',
        isNeeded: menu.selected.length > 0,
        onReset: () => menu.onChange([]),
      }}
    />
  ))
}

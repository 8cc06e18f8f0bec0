'use client'

import { useQuery } from '@tanstack/react-query'
import { operationWords } from '@/components/connections/attempt-words'
import { ListSearch } from '@/components/connections/list/list-search'
import { MultiSelect } from '@/components/ui/multi-select'
import { Select } from '@/components/ui/select'
import { regionsQuery } from '@/lib/browser/queries'
import { attemptStates, changingOperations } from '@/lib/http/attempt'
import { stateLook } from '../attempt-words'
import { type ActivityView, everything, isNarrowed, searchCharactersMax } from './activity-view'
import { AttemptExport } from './attempt-export'
import { TimeMenu } from './time-menu'
import type { ActivityAddress } from './use-activity-view'

type ActivityToolbarProps = {
  address: ActivityAddress
  onRefresh: () => void
  isRefreshing: boolean
}

export function ActivityToolbar({ address, onRefresh, isRefreshing }: ActivityToolbarProps) {
  const { view, change, type } = address
  return (
    <ListSearch
      label="Activity"
      placeholder="Name, ID, person, reason or request ID"
      search={view.search}
      maxLength={searchCharactersMax}
      onType={type}
      filters={
        <>
          <StateMenu view={view} onChange={change} />
          <OperationMenu view={view} onChange={change} />
          <RegionSelect view={view} onChange={change} />
          <TimeMenu view={view} onChange={change} />
        </>
      }
      isNarrowed={isNarrowed(view)}
      onClear={() => change(everything)}
      tools={<AttemptExport view={view} />}
      onRefresh={onRefresh}
      isRefreshing={isRefreshing}
    />
  )
}

export type ViewControlProps = {
  view: ActivityView
  onChange: (changes: Partial<ActivityView>) => void
}

/** What is chosen, in the room of a button. */
function chosenWords(labels: readonly string[]): string | undefined {
  return labels.length > 1 ? String(labels.length) : labels[0]
}

function StateMenu({ view, onChange }: ViewControlProps) {
  const { states } = view
  const options = attemptStates.map((state) => {
    const { word, icon: Icon } = stateLook(state)
    return { value: state, label: word, lead: <Icon aria-hidden className="size-4 shrink-0" /> }
  })
  return (
    <MultiSelect
      label="State"
      purpose="Filter by"
      options={options}
      selected={states}
      value={chosenWords(states.map((state) => stateLook(state).word))}
      active={states.length > 0}
      onChange={(chosen) =>
        onChange({ states: attemptStates.filter((state) => chosen.includes(state)) })
      }
      reset={{
        label: 'Show all',
        isNeeded: states.length > 0,
        onReset: () => onChange({ states: [] }),
      }}
    />
  )
}

function OperationMenu({ view, onChange }: ViewControlProps) {
  const { operations } = view
  const options = changingOperations.map((operation) => ({
    value: operation,
    label: operationWords[operation],
    detail: operation,
  }))
  return (
    <MultiSelect
      label="Operation"
      purpose="Filter by"
      options={options}
      selected={operations}
      value={chosenWords(operations.map((operation) => operationWords[operation]))}
      active={operations.length > 0}
      onChange={(chosen) =>
        onChange({
          operations: changingOperations.filter((operation) => chosen.includes(operation)),
        })
      }
      reset={{
        label: 'Show all',
        isNeeded: operations.length > 0,
        onReset: () => onChange({ operations: [] }),
      }}
    />
  )
}

function RegionSelect({ view, onChange }: ViewControlProps) {
  const regions = useQuery(regionsQuery).data ?? []
  const names = new Map(
    regions.map(({ RegionId = '', LocalName = RegionId }) => [RegionId, LocalName]),
  )
  // A region of the address is shown even where no list holds it.
  const ids = new Set([...names.keys(), view.regionId].filter(Boolean))
  return (
    <div className="w-44">
      <Select
        aria-label="Region"
        value={view.regionId}
        onChange={(event) => onChange({ regionId: event.target.value })}
      >
        <option value="">All regions</option>
        {[...ids].map((id) => (
          <option key={id} value={id}>
            {names.get(id) ?? id}
          </option>
        ))}
      </Select>
    </div>
  )
}

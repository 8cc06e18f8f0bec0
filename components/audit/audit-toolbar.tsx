'use client'

import { ExportMenu } from '@/components/activity/list/export-menu'
import { TimeMenu } from '@/components/activity/list/time-menu'
import { ListSearch } from '@/components/connections/list/list-search'
import { MultiSelect } from '@/components/ui/multi-select'
import { auditActions, auditWords } from '@/lib/http/audit'
import { everything, filterOf, isNarrowed, searchCharactersMax } from './audit-view'
import type { AuditAddress } from './use-audit-view'

const formats = [
  { format: 'csv', title: 'CSV', what: 'A line for each entry, for a spreadsheet.' },
  { format: 'jsonl', title: 'JSON lines', what: 'An object on each line, for a log archive.' },
] as const

const options = auditActions.map((action) => ({
  value: action,
  label: auditWords[action],
  detail: action,
}))

type AuditToolbarProps = {
  address: AuditAddress
  onRefresh: () => void
  isRefreshing: boolean
}

export function AuditToolbar({ address, onRefresh, isRefreshing }: AuditToolbarProps) {
  const { view, change, type } = address
  return (
    <ListSearch
      label="Audit log"
      placeholder="Person, target, address or request ID"
      search={view.search}
      maxLength={searchCharactersMax}
      onType={type}
      filters={
        <>
          <ActionMenu address={address} />
          <TimeMenu view={view} onChange={change} />
        </>
      }
      isNarrowed={isNarrowed(view)}
      onClear={() => change(everything)}
      tools={
        <ExportMenu
          path="/api/audit/export"
          formats={formats}
          filterAt={(nowMs) => filterOf(view, nowMs)}
        >
          Every entry that the filters find. The export is written down too.
        </ExportMenu>
      }
      onRefresh={onRefresh}
      isRefreshing={isRefreshing}
    />
  )
}

function ActionMenu({ address }: { address: AuditAddress }) {
  const { view, change } = address
  const { actions } = view
  const [first] = actions
  const one = first && auditWords[first]
  return (
    <MultiSelect
      label="Action"
      purpose="Filter by"
      options={options}
      selected={actions}
      value={actions.length > 1 ? String(actions.length) : one}
      active={actions.length > 0}
      onChange={(chosen) =>
        change({ actions: auditActions.filter((action) => chosen.includes(action)) })
      }
      reset={{
        label: 'Show all',
        isNeeded: actions.length > 0,
        onReset: () => change({ actions: [] }),
      }}
    />
  )
}

'use client'

import { RefreshCw, X } from 'lucide-react'
import { ExportMenu } from '@/components/activity/list/export-menu'
import { TimeMenu } from '@/components/activity/list/time-menu'
import { Button } from '@/components/ui/button'
import { MultiSelect } from '@/components/ui/multi-select'
import { SearchField } from '@/components/ui/search-field'
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
    <search aria-label="Audit log" className="flex flex-wrap items-center gap-2 print:hidden">
      <SearchField
        value={view.search}
        maxLength={searchCharactersMax}
        placeholder="Person, target, address or request ID"
        onType={type}
      />
      <ActionMenu address={address} />
      <TimeMenu view={view} onChange={change} />
      {isNarrowed(view) && (
        <Button variant="ghost" icon={<X aria-hidden />} onClick={() => change(everything)}>
          Clear
        </Button>
      )}
      <div className="flex flex-wrap gap-2 lg:ml-auto">
        <ExportMenu
          path="/api/audit/export"
          formats={formats}
          filterAt={(nowMs) => filterOf(view, nowMs)}
        >
          Every entry that the filters find. The export is written down too.
        </ExportMenu>
        <Button icon={<RefreshCw aria-hidden />} pending={isRefreshing} onClick={onRefresh}>
          <span className="max-sm:sr-only">Refresh</span>
        </Button>
      </div>
    </search>
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

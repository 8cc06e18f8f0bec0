import { type ActivityView, filterOf } from './activity-view'
import { ExportMenu } from './export-menu'

const formats = [
  { format: 'csv', title: 'CSV', what: 'A line for each attempt, for a spreadsheet.' },
  { format: 'json', title: 'JSON', what: 'Everything the journal holds, in documented names.' },
] as const

export function AttemptExport({ view }: { view: ActivityView }) {
  return (
    <ExportMenu
      path="/api/attempts/export"
      formats={formats}
      filterAt={(nowMs) => filterOf(view, nowMs)}
    >
      Every attempt that the filters find. Keys are never part of it.
    </ExportMenu>
  )
}

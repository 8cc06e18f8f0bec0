import { Disclosure } from '@/components/ui/details'
import type { AuditEntry } from '@/lib/http/audit'
import { ActionCell } from './audit-cells'
import { auditColumns } from './audit-columns'
import { AuditDetails } from './audit-detail'

const facts = auditColumns.filter(({ Cell }) => Cell !== ActionCell)

/** The entries on a narrow screen. */
export function AuditCards({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <ul aria-label="Entries" className="flex flex-col gap-2">
      {entries.map((entry) => (
        <li key={entry.Seq} className="rounded-lg border border-line bg-surface p-3">
          <ActionCell entry={entry} />
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
            {facts.map(({ title, Cell }) => (
              <div key={title} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-muted">{title}</dt>
                <dd>
                  <Cell entry={entry} />
                </dd>
              </div>
            ))}
          </dl>
          <Disclosure summary="Details" className="mt-2">
            <AuditDetails entry={entry} />
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}

import type { Attempt } from '@/lib/http/attempt'
import { OperationCell, StateCell } from './attempt-cells'
import { attemptColumns } from './attempt-columns'

const facts = attemptColumns.filter(({ Cell }) => Cell !== OperationCell && Cell !== StateCell)

/** The attempts on a narrow screen. */
export function AttemptCards({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <ul aria-label="Attempts" className="flex flex-col gap-2">
      {attempts.map((attempt) => (
        <li
          key={attempt.AttemptId}
          className="relative rounded-lg border border-line bg-surface p-3 hover:bg-hover"
        >
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0 flex-1">
              <OperationCell attempt={attempt} />
            </div>
            <div className="min-w-0 max-w-1/2 text-right">
              <StateCell attempt={attempt} />
            </div>
          </div>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs">
            {facts.map(({ title, Cell }) => (
              <div key={title} className="col-span-2 grid grid-cols-subgrid">
                <dt className="text-ink-muted">{title}</dt>
                <dd>
                  <Cell attempt={attempt} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}

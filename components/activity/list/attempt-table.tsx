import { TableScroll } from '@/components/ui/table'
import type { Attempt } from '@/lib/http/attempt'
import { attemptColumns } from './attempt-columns'

const minWidthRem = attemptColumns.reduce((sum, { widthRem }) => sum + widthRem, 0)

/** The attempts on a wide screen; the link of the first cell fills its row. */
export function AttemptTable({ attempts }: { attempts: readonly Attempt[] }) {
  return (
    <TableScroll label="Attempts">
      <table
        data-slot="table"
        style={{ minWidth: `${minWidthRem}rem` }}
        className="w-full table-fixed border-collapse text-left text-sm print:min-w-0!"
      >
        <colgroup className="print:hidden">
          {attemptColumns.map(({ title, widthRem }) => (
            <col key={title} style={{ width: `${widthRem}rem` }} />
          ))}
        </colgroup>
        <thead className="border-line border-b bg-sunken">
          <tr>
            {attemptColumns.map(({ title }) => (
              <th
                key={title}
                scope="col"
                className="whitespace-nowrap px-2 py-2 font-medium text-ink-muted text-xs first:pl-3"
              >
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {attempts.map((attempt) => (
            <tr
              key={attempt.AttemptId}
              className="group/row relative h-12 align-top hover:bg-hover"
            >
              {attemptColumns.map(({ title, Cell }, index) =>
                index === 0 ? (
                  <th
                    key={title}
                    scope="row"
                    className="py-1.5 pr-2 pl-3 text-left font-normal leading-5"
                  >
                    <Cell attempt={attempt} />
                  </th>
                ) : (
                  <td key={title} className="px-2 py-1.5 leading-5">
                    <Cell attempt={attempt} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

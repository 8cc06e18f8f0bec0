'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { ProblemState } from '@/components/connections/problem-state'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { connectionQuery } from '@/lib/browser/queries'
import type { ConnectionText } from '@/lib/vpn/connection'
import { labelAt } from '@/lib/vpn/slot-words'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { type Compared, compareThree } from './lay-over'
import { openedText } from './opened-text'
import { ValueText } from './value-text'

function ComparedRow({ row, label }: { row: Compared; label: string }) {
  const { path, opened, theirs, mine, isConflict } = row
  return (
    <Tr>
      <Th scope="row" className="whitespace-normal">
        {label} {isConflict && <Badge tone="warning">Both changed it</Badge>}
      </Th>
      <Td>
        <ValueText path={path} text={opened} isPresent />
      </Td>
      <Td>
        <ValueText path={path} text={theirs} isPresent />
      </Td>
      <Td>
        <ValueText path={path} text={mine} />
      </Td>
    </Tr>
  )
}

type ChangedElsewhereProps = {
  regionId: string
  connectionId: string
  /** When the refusal came: only what was read after it is the present state. */
  since: number
  before: ConnectionText
  mine: ConnectionText
  onGoOn: (present: ConnectionDetails) => void
}

/** Somebody else changed the connection meanwhile: all three states of each value, and the way on. */
export function ChangedElsewhere(props: ChangedElsewhereProps) {
  const { regionId, connectionId, since, before, mine, onGoOn } = props
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const query = useQuery({
    ...connectionQuery(regionId, connectionId),
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  })
  const present = query.dataUpdatedAt >= since ? query.data : undefined
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby="changed-elsewhere"
      className="flex flex-col gap-3 rounded-lg border border-warning-line bg-surface p-4"
    >
      <h2 id="changed-elsewhere" className="font-semibold text-lg">
        The connection was changed elsewhere
      </h2>
      <p className="text-ink-muted">
        Nothing of yours was sent. Going on keeps your changes and takes every other value as it
        is now; Review then shows what would be replaced.
      </p>
      {query.error && !present && (
        <ProblemState
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {!present && !query.error && <Skeleton lines={4} label="Reading the connection again" />}
      {present && (
        <>
          <TableScroll label="Values that somebody changed">
            <Table>
              <THead>
                <tr>
                  <Th>Value</Th>
                  <Th>Opened with</Th>
                  <Th>Theirs now</Th>
                  <Th>Mine</Th>
                </tr>
              </THead>
              <TBody>
                {compareThree(before, openedText(present, regionId), mine).map((row) => (
                  <ComparedRow
                    key={row.path}
                    row={row}
                    label={labelAt(row.path, mine.tunnels.length)}
                  />
                ))}
              </TBody>
            </Table>
          </TableScroll>
          <Button variant="primary" className="self-start" onClick={() => onGoOn(present)}>
            Go on from the present values
          </Button>
        </>
      )}
    </section>
  )
}

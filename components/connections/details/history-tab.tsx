'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { attemptsQuery } from '@/lib/browser/queries'
import type { Attempt } from '@/lib/http/attempt'
import { tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { attemptWords, operationWords, tunnelOfAttempt } from '../attempt-words'
import { attemptHref } from '../connection-links'
import { CreatedTime } from '../created-time'
import { ProblemState } from '../problem-state'
import { tunnelTitle } from '../tunnel-words'

const columns = ['Change', 'Outcome', 'When', 'Who', 'Why', 'Attempt'] as const

type HistoryTabProps = {
  connectionId: string
  /** Undefined where it is no longer there; then nobody knows which tunnel was which. */
  described: ConnectionDetails | undefined
}

/** What Causeway has done to this connection, newest first. */
export function HistoryTab({ connectionId, described }: HistoryTabProps) {
  const query = useInfiniteQuery(
    attemptsQuery(
      `history of ${connectionId}`,
      () => new URLSearchParams({ VpnConnectionId: connectionId }),
    ),
  )
  if (query.isPending) return <Skeleton label="Reading the journal" className="h-48 rounded-lg" />
  if (query.error) {
    return (
      <ProblemState
        error={query.error}
        onRetry={() => void query.refetch()}
        isRetrying={query.isFetching}
      />
    )
  }
  const attempts = query.data.pages.flatMap(({ Attempts }) => Attempts)
  if (attempts.length === 0) {
    return (
      <EmptyState title="Nothing in the journal">
        Causeway has not created or changed this connection. What is done to it elsewhere is not
        in the journal.
      </EmptyState>
    )
  }
  return (
    <div className="flex flex-col items-center gap-3">
      <TableScroll label="History" className="w-full">
        <Table>
          <THead>
            <Tr>
              {columns.map((column) => (
                <Th key={column}>{column}</Th>
              ))}
            </Tr>
          </THead>
          <TBody>
            {attempts.map((attempt) => (
              <AttemptRow key={attempt.AttemptId} attempt={attempt} described={described} />
            ))}
          </TBody>
        </Table>
      </TableScroll>
      {query.hasNextPage && (
        <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Older
        </Button>
      )}
    </div>
  )
}

type RowProps = Pick<HistoryTabProps, 'described'> & { attempt: Attempt }

function AttemptRow({ attempt, described }: RowProps) {
  const { AttemptId, Operation, Actor, Reason, StartTime, State, Problem } = attempt
  const { word, tone } = attemptWords(attempt)
  return (
    <Tr>
      <Td className="font-medium">
        {operationWords[Operation]}
        <WhichTunnel attempt={attempt} described={described} />
      </Td>
      <Td>
        <Badge tone={tone} dot pulsing={State === 'sending'}>
          {word}
        </Badge>
        {Problem && <span className="mt-0.5 block text-ink-muted text-xs">{Problem.title}</span>}
      </Td>
      <Td className="whitespace-nowrap">
        <CreatedTime ms={StartTime} />
      </Td>
      <Td>{Actor || <span className="text-ink-muted">No name given</span>}</Td>
      <Td className="min-w-40">{Reason || <span className="text-ink-muted">None given</span>}</Td>
      <Td mono>
        <Link
          prefetch={false}
          href={attemptHref(AttemptId)}
          className="underline underline-offset-2"
        >
          {AttemptId}
        </Link>
      </Td>
    </Tr>
  )
}

/** Which tunnel, where only one was changed: by its role as long as the connection is there. */
function WhichTunnel({ attempt, described }: RowProps) {
  const tunnelId = tunnelOfAttempt(attempt)
  if (tunnelId === undefined) return null
  const standings = described ? tunnelStandings(described) : []
  const place = standings.findIndex((standing) => standing.tunnelId === tunnelId)
  const standing = standings[place]
  return (
    <span className="mt-0.5 block font-normal text-ink-muted text-xs">
      {standing && `${tunnelTitle(standing, place)}, `}
      <code translate="no">{tunnelId}</code>
    </span>
  )
}

'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { downloadText } from '@/components/ui/download-text'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { connectionLogsQuery } from '@/lib/browser/queries'
import { explainLogLine } from '@/lib/vpn/logs/explain-log-line'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { ProblemState } from '../../problem-state'
import { localWords } from '../../time-words'
import { LogLineRow } from './log-line-row'
import { LogToolbar } from './log-toolbar'
import { type LogTunnel, useLogTunnel } from './use-log-tunnel'
import { type LogView, useLogView } from './use-log-view'

const liveMs = 5000

type LogsTabProps = {
  regionId: string
  connectionId: string
  described: ConnectionDetails
}

/** Whether a line, or what it means, holds the words. */
function holds(line: string, words: string): boolean {
  const wanted = words.trim().toLowerCase()
  return `${line}\n${explainLogLine(line)?.say ?? ''}`.toLowerCase().includes(wanted)
}

type Place = { regionId: string; connectionId: string }

function useLogs(view: LogView, place: Place, { id: tunnelId }: LogTunnel) {
  const of = { ...place, tunnelId }
  const query = useInfiniteQuery({
    ...connectionLogsQuery(of, view.spanKey, view.span),
    enabled: view.problem === undefined,
    refetchInterval: view.isLive ? liveMs : false,
  })
  const parts = query.data?.pages ?? []
  // Parts come newest first, the lines of each oldest first.
  const lines = parts.toReversed().flatMap((part) => part.lines)
  const shown = lines.filter((line) => holds(line, view.filter))
  return { query, parts, lines, shown }
}

/** What both ends said to each other, explained where it is known what that means. */
export function LogsTab({ regionId, connectionId, described }: LogsTabProps) {
  const view = useLogView()
  const tunnel = useLogTunnel(described)
  const { query, parts, lines, shown } = useLogs(view, { regionId, connectionId }, tunnel)
  const oldest = parts.at(-1)
  const newest = parts[0]
  const handleDownload = () =>
    downloadText({
      name: `${[connectionId, tunnel.id].filter(Boolean).join('-')}.log`,
      mediaType: 'text/plain',
      text: `${shown.join('\n')}\n`,
    })
  return (
    <div className="flex flex-col gap-3">
      <LogToolbar
        view={view}
        tunnel={tunnel}
        onDownload={handleDownload}
        nothingBecause={shown.length === 0 ? 'There are no lines to download.' : undefined}
      />
      {query.error && (
        <ProblemState
          error={query.error}
          onRetry={() => void query.refetch()}
          isRetrying={query.isFetching}
        />
      )}
      {oldest && newest && (
        <p role="status" className="text-ink-muted text-xs">
          {shown.length === lines.length
            ? `${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`
            : `${shown.length} of ${lines.length} lines`}
          {tunnel.title && ` of the ${tunnel.title.toLowerCase()}`} from{' '}
          {localWords(oldest.from * 1000)} to {localWords(newest.to * 1000)}, the newest first.
          Times in the lines are the service’s; without a zone they are UTC+8.
          {parts.some(({ isComplete }) => !isComplete) &&
            ' The service does not vouch for having found every line.'}
        </p>
      )}
      {query.isLoading && <Skeleton label="Reading the log" className="h-72 rounded-lg" />}
      {query.data && shown.length === 0 && (
        <EmptyState title={lines.length === 0 ? 'No lines in this span' : 'No line matches'}>
          {lines.length === 0
            ? 'The service writes lines while it negotiates, and while it looks whether the other end is there.'
            : 'The filter looks at the lines that were read, and at what they mean.'}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ol
          aria-label="Log lines"
          className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
        >
          {shown.toReversed().map((line, index) => (
            <LogLineRow
              // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may stand in one second
              key={`${line}/${index}`}
              line={line}
              regionId={regionId}
              connectionId={connectionId}
              tunnelCount={Math.max(tunnel.choices.length, 1)}
            />
          ))}
        </ol>
      )}
      {query.data && (
        <Button
          className="self-center"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Older
        </Button>
      )}
    </div>
  )
}

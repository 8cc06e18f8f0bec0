'use client'

import { Spinner } from '@/components/ui/spinner'
import { agoWords, utcWords } from '../time-words'
import { useNow } from '../use-now'
import { connectionsWords, failedWords, regionsWords } from './list-words'
import type { ConnectionListData } from './use-connection-list'

const readCount = ({ reads }: ConnectionListData): number =>
  reads.filter(({ rows }) => rows).length

/** Where the connections are that were read. */
function placeWords(list: ConnectionListData): string {
  if (list.isReading) return 'so far'
  const [only, ...others] = list.reads
  if (only && others.length === 0) {
    return `in ${list.regionNames.get(only.regionId) ?? only.regionId}`
  }
  const regions = regionsWords(list.reads.length)
  const count = readCount(list)
  return count === list.reads.length ? `in ${regions}` : `in ${count} of ${regions}`
}

/** When the oldest of what is shown was read: nothing on the page is older. */
function readAtMs({ reads }: ConnectionListData): number | undefined {
  const times = reads.flatMap((read) => (read.rows ? [read.readAtMs] : []))
  return times.length === 0 ? undefined : Math.min(...times)
}

/** How much is shown, of how much, and how old it is. */
export function ListSummary({ list }: { list: ConnectionListData }) {
  const { shown, total, reads, answered, isReading } = list
  const now = useNow()
  const readAt = readAtMs(list)
  const hasCount = isReading ? total > 0 : readCount(list) > 0
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-3 gap-y-0.5 tabular-nums">
      {hasCount && (
        <span>
          {connectionsWords(shown.length, total)} {placeWords(list)}
        </span>
      )}
      {isReading && (
        <span className="flex items-center gap-1.5">
          <Spinner className="size-3.5" />
          {reads.length > 1 ? `${answered} of ${regionsWords(reads.length)} read` : 'Reading…'}
        </span>
      )}
      {!isReading && readAt !== undefined && now !== undefined && (
        <span className="text-ink-faint">
          Read{' '}
          <time dateTime={new Date(readAt).toISOString()} title={utcWords(readAt)}>
            {agoWords(readAt, now)}
          </time>
        </span>
      )}
    </div>
  )
}

/** What is told of all this: that reading has begun, and what it came to. Not every step between. */
export function spokenSummary(list: ConnectionListData): string {
  const { shown, total, reads, failures, isReading } = list
  if (isReading) return 'Reading connections.'
  const words = [
    readCount(list) > 0 && `${connectionsWords(shown.length, total)}.`,
    failures.length > 0 && `${failedWords(failures.length, reads.length)}.`,
  ]
  return words.filter(Boolean).join(' ')
}

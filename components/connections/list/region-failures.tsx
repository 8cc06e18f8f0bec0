'use client'

import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CopiedId } from '@/components/ui/copied-id'
import { CopyButton } from '@/components/ui/copy-button'
import { problemIn } from '../problem-state'
import { failedWords } from './list-words'
import type { RegionRead } from './use-region-reads'

type RegionFailuresProps = {
  failures: readonly RegionRead[]
  /** How many regions are looked at. */
  regionCount: number
  regionNames: ReadonlyMap<string, string>
  onRetry: () => void
  isRetrying: boolean
}

const namedMax = 4

type Cause = {
  readonly key: string
  readonly problem: ReturnType<typeof problemIn>
  readonly regions: readonly {
    regionId: string
    requestId: string
    logId: string | undefined
    isStale: boolean
  }[]
}

/** The failures by what went wrong: one reason is told once, however many regions have it. */
function causesOf(failures: readonly RegionRead[]): readonly Cause[] {
  const causes = new Map<string, Cause>()
  for (const { regionId, error, rows } of failures) {
    if (!error) continue
    const problem = problemIn(error)
    const key = `${problem.code} ${problem.detail}`
    const { requestId, logId } = problem
    const region = { regionId, requestId, logId, isStale: rows !== undefined }
    const regions = [...(causes.get(key)?.regions ?? []), region]
    causes.set(key, { key, problem: causes.get(key)?.problem ?? problem, regions })
  }
  return [...causes.values()]
}

function namesOf(failures: readonly RegionRead[], names: ReadonlyMap<string, string>): string {
  const named = failures.slice(0, namedMax).map(({ regionId }) => names.get(regionId) ?? regionId)
  const more = failures.length - named.length
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ')
}

/** The regions that could not be read, named; why is a click away, and at once where it is all of them. */
export function RegionFailures(props: RegionFailuresProps) {
  const { failures, regionCount, regionNames, onRetry, isRetrying } = props
  const isAll = failures.length === regionCount
  const words = failedWords(failures.length, regionCount)
  const retry = (
    <Button size="sm" pending={isRetrying} onClick={onRetry}>
      Try again
    </Button>
  )
  return (
    <Callout
      severity={isAll ? 'error' : 'warning'}
      title={`${words}: ${namesOf(failures, regionNames)}`}
      action={retry}
    >
      <details open={isAll} className="group">
        <summary className="w-fit rounded-sm underline decoration-dotted underline-offset-4">
          What went wrong
        </summary>
        <div className="mt-2 flex max-h-64 flex-col gap-3 overflow-y-auto">
          {causesOf(failures).map((cause) => (
            <CauseEntry key={cause.key} cause={cause} regionNames={regionNames} />
          ))}
        </div>
      </details>
    </Callout>
  )
}

type CauseEntryProps = Pick<RegionFailuresProps, 'regionNames'> & { cause: Cause }

function CauseEntry({ cause: { problem, regions }, regionNames }: CauseEntryProps) {
  const { title, detail, code, type } = problem
  return (
    <div>
      <p className="text-ink">{title}</p>
      {detail !== title && <p>{detail}</p>}
      <p className="text-xs">
        Code{' '}
        <a href={type} className="underline underline-offset-2">
          <code translate="no">{code}</code>
        </a>
      </p>
      <ul className="mt-1 text-xs">
        {regions.map(({ regionId, requestId, logId, isStale }) => (
          <li key={regionId} className="flex min-h-6 flex-wrap items-center gap-x-3">
            <span>
              {regionNames.get(regionId) ?? regionId} <code translate="no">{regionId}</code>
            </span>
            {requestId && (
              <span className="flex items-center gap-1">
                Request ID <code translate="no">{requestId}</code>
                <CopyButton text={requestId} label={`Copy request ID of ${regionId}`} />
              </span>
            )}
            {logId && <CopiedId label="Causeway request" id={logId} />}
            {isStale && <span>What was read of it before is still shown.</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

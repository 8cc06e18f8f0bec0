'use client'

import { clsx } from 'clsx'
import { WithReason } from '@/components/ui/with-reason'
import { agoWords, isoUtc, localWords, utcWords } from './time-words'
import { useNow } from './use-now'

type CreatedTimeProps = { ms: number | undefined; className?: string | undefined }

/** How long ago; the moment itself, here and in UTC, on hover, on focus and on tap. */
export function CreatedTime({ ms, className }: CreatedTimeProps) {
  const now = useNow()
  if (ms === undefined) return <span className="text-ink-muted">not reported</span>
  if (now === undefined) return <time dateTime={isoUtc(ms)}>{utcWords(ms)}</time>
  return (
    <WithReason reason={`${localWords(ms)} here, ${utcWords(ms)}`}>
      {(momentId) => (
        <button
          type="button"
          aria-describedby={momentId}
          className={clsx(
            'cursor-help rounded-sm text-left underline decoration-line-strong decoration-dotted underline-offset-4',
            className,
          )}
        >
          <time dateTime={isoUtc(ms)}>{agoWords(ms, now)}</time>
        </button>
      )}
    </WithReason>
  )
}

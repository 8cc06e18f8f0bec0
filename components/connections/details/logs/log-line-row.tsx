import { clsx } from 'clsx'
import { CornerDownRight } from 'lucide-react'
import Link from 'next/link'
import { severities } from '@/components/ui/severity'
import { explainLogLine, type LogExplanation } from '@/lib/vpn/logs/explain-log-line'
import { parseLogLine } from '@/lib/vpn/logs/parse-log-line'
import { editHref } from '../../connection-links'
import { stepsOf } from '../../step-of'
import { utcWords } from '../../time-words'

const bars = {
  error: 'border-l-danger',
  warning: 'border-l-warning',
  info: 'border-l-transparent',
  debug: 'border-l-transparent',
} as const

type LogLineRowProps = {
  line: string
  regionId: string
  connectionId: string
  tunnelCount: number
}

/** A line of the log, with what it means where that is known. */
export function LogLineRow({ line, ...place }: LogLineRowProps) {
  const { time, timeMs, level, part, text } = parseLogLine(line)
  const explanation = explainLogLine(line)
  const severity = explanation?.severity ?? level ?? 'debug'
  const mark = severity === 'error' || severity === 'warning' ? severities[severity] : undefined
  return (
    <li
      className={clsx(
        'grid items-start gap-x-3 border-l-2 px-3 py-1 text-xs leading-5 hover:bg-hover sm:grid-cols-[4.5rem_9rem_4.75rem_minmax(0,1fr)]',
        bars[severity],
      )}
    >
      <span className={clsx('flex items-center gap-1 font-medium', mark?.ink)}>
        {mark && (
          <>
            <mark.icon aria-hidden className="size-3.5 shrink-0" />
            {mark.word}
          </>
        )}
      </span>
      <span
        title={timeMs === null ? undefined : utcWords(timeMs)}
        className="whitespace-nowrap font-mono text-ink-muted"
      >
        {time}
      </span>
      <span className="font-mono text-ink-muted">{part}</span>
      <div className="min-w-0">
        <code translate="no" className="wrap-anywhere">
          {text}
        </code>
        {explanation && <Explanation explanation={explanation} {...place} />}
      </div>
    </li>
  )
}

type ExplanationProps = Omit<LogLineRowProps, 'line'> & { explanation: LogExplanation }

function Explanation({ explanation, ...place }: ExplanationProps) {
  const { regionId, connectionId, tunnelCount } = place
  const { say, remedy, parameters } = explanation
  return (
    <div className="flex gap-1.5 font-sans text-ink-muted">
      <CornerDownRight aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <div className="min-w-0">
        <p>{say}</p>
        {remedy.length > 0 && (
          <details>
            <summary className="w-fit cursor-pointer rounded-sm text-ink underline decoration-line-strong underline-offset-2">
              What to do
            </summary>
            <ol className="list-decimal pl-4">
              {remedy.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
            <p className="flex flex-wrap gap-x-3">
              {stepsOf(parameters, tunnelCount).map(({ id, title }) => (
                <Link
                  key={id}
                  prefetch={false}
                  href={editHref(regionId, connectionId, id)}
                  className="text-ink underline underline-offset-2"
                >
                  Change in {title}
                </Link>
              ))}
            </p>
          </details>
        )}
      </div>
    </div>
  )
}

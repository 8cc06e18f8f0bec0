import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { CopiedId } from '@/components/ui/copied-id'
import type { Severity } from '@/components/ui/severity'
import { ProblemError } from '@/lib/browser/request-json'
import { browserProblem, type ShownProblem } from '@/lib/http/problem'

/** Whatever a query failed with, as a problem to show. */
export function problemIn(error: Error): ShownProblem {
  if (error instanceof ProblemError) return error.problem
  return browserProblem('Causeway.Unexpected', 0, { detail: 'Reloading the page may help.' })
}

type ProblemNoticeProps = {
  error: Error
  action?: ReactNode
  severity?: Severity | undefined
}

/** What failed: what happened, its code with an explanation, the request ID. */
export function ProblemNotice({ error, action, severity = 'error' }: ProblemNoticeProps) {
  const { title, detail, code, type, requestId, logId, errors } = problemIn(error)
  const reasons = errors.filter(({ message }) => message !== title)
  return (
    <Callout severity={severity} title={title} role="alert" action={action}>
      {detail !== title && <p>{detail}</p>}
      {reasons.map(({ parameter, message }) => (
        <p key={`${parameter}/${message}`}>
          <code translate="no">{parameter}</code>: {message}
        </p>
      ))}
      <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs">
        <span>
          Code{' '}
          <a href={type} className="underline underline-offset-2">
            <code translate="no">{code}</code>
          </a>
        </span>
        {requestId && <CopiedId label="Request ID" id={requestId} />}
        {logId && <CopiedId label="Causeway request" id={logId} />}
      </p>
    </Callout>
  )
}

type ProblemStateProps = {
  error: Error
  onRetry: () => void
  /** The retry is under way. */
  isRetrying?: boolean | undefined
  /** A further way out, beside "Try again". */
  action?: ReactNode
}

/** A read that failed, and a way on. */
export function ProblemState({ error, onRetry, isRetrying, action }: ProblemStateProps) {
  const ways = (
    <>
      {action}
      <Button size="sm" pending={isRetrying} onClick={onRetry}>
        Try again
      </Button>
    </>
  )
  return <ProblemNotice error={error} action={ways} />
}

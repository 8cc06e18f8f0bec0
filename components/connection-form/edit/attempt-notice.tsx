import type { Route } from 'next'
import Link from 'next/link'
import { Callout } from '@/components/ui/callout'
import type { Attempt } from '@/lib/http/attempt'

const where = ({ Phase, Ahead }: Attempt): string => {
  if (Phase === 'queued' && Ahead > 0)
    return `${Ahead} before it on the gateway, which takes one change at a time.`
  return Phase === 'waiting'
    ? 'The gateway is busy. It is sent again by itself.'
    : 'The service has not settled it yet.'
}

/** A change that goes on without us, also when this page is closed; or one nobody knows the outcome of. */
export function AttemptNotice({ attempt }: { attempt: Attempt }) {
  const isUnknown = attempt.State === 'unknown'
  const link = (
    <Link
      href={`/activity/${encodeURIComponent(attempt.AttemptId)}` as Route}
      className="underline underline-offset-2"
    >
      Follow it under Activity
    </Link>
  )
  return (
    <Callout
      severity={isUnknown ? 'warning' : 'info'}
      role="status"
      title={
        isUnknown ? 'Nobody knows whether the changes were made' : 'The changes are under way'
      }
      action={link}
    >
      {isUnknown ? attempt.Problem?.detail : where(attempt)}
    </Callout>
  )
}

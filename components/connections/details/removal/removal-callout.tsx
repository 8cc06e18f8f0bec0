'use client'

import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { type Attempt, isSettled } from '@/lib/http/attempt'
import { progressSentence } from '../../attempt-words'
import { attemptHref } from '../../connection-links'
import { agoWords } from '../../time-words'
import { useNow } from '../../use-now'
import { useDeletion } from './use-deletion'

type RemovalCalloutProps = {
  connectionId: string
  /** What the service says: it is there, on its way out, or gone. */
  stage: 'present' | 'leaving' | 'gone'
}

/** That a connection is being removed or has been removed, and by which attempt. */
export function RemovalCallout({ connectionId, stage }: RemovalCalloutProps) {
  const deletion = useDeletion(connectionId)
  const isUnderWay = deletion !== undefined && !isSettled(deletion)
  // An old attempt that was refused says nothing about a connection that is there.
  if (stage === 'present' && !isUnderWay) return null
  const by = deletion?.State === 'refused' ? undefined : deletion
  const title =
    stage === 'gone' ? 'This connection has been removed' : 'This connection is being removed'
  return (
    <Callout
      severity="info"
      role="status"
      title={title}
      action={
        by && (
          <Link
            prefetch={false}
            href={attemptHref(by.AttemptId)}
            className={buttonClass({ size: 'sm' })}
          >
            Open the attempt
          </Link>
        )
      }
    >
      {by ? (
        <By attempt={by} />
      ) : (
        'The journal knows of no deletion: it was not removed by Causeway.'
      )}
    </Callout>
  )
}

function By({ attempt }: { attempt: Attempt }) {
  const now = useNow()
  const { AttemptId, Actor, Reason, StartTime } = attempt
  const when = now === undefined ? '' : `, ${agoWords(StartTime, now)}`
  return (
    <>
      <p>
        By {Actor || 'somebody who gave no name'}
        {when}
        {Reason && `: ${Reason}`}
      </p>
      {!isSettled(attempt) && <p>{progressSentence(attempt)}</p>}
      <p className="text-xs">
        Attempt <code translate="no">{AttemptId}</code>
      </p>
    </>
  )
}

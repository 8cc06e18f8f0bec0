'use client'

import { useMutation } from '@tanstack/react-query'
import { Undo2 } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { AttemptProgress } from '@/components/activity/attempt-progress'
import { attemptHref } from '@/components/connections/connection-links'
import { problemIn } from '@/components/connections/problem-state'
import { useFollowedAttempt } from '@/components/connections/use-followed-attempt'
import { Button } from '@/components/ui/button'
import { cancelAttempt } from '@/lib/browser/attempts'
import { type Attempt, isSettled } from '@/lib/http/attempt'

type UnderWayProps = { attempt: Attempt; onSettled: (attempt: Attempt) => void }

/** A create that takes its time: it goes on by itself, whether anybody looks or not. */
export function UnderWay({ attempt: known, onSettled }: UnderWayProps) {
  const attempt = useFollowedAttempt(known)
  const settled = useRef(onSettled)
  settled.current = onSettled
  const isTold = useRef(false)
  useEffect(() => {
    if (!isSettled(attempt) || isTold.current) return
    isTold.current = true
    settled.current(attempt)
  }, [attempt])
  const takeBack = useMutation({
    mutationFn: () => cancelAttempt(attempt.AttemptId),
    onSuccess: (answer) => {
      isTold.current = true
      onSettled(answer)
    },
  })
  const actions = (
    <>
      {attempt.CanCancel && (
        <Button
          icon={<Undo2 aria-hidden />}
          pending={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          Take it back
        </Button>
      )}
      <Link
        href={attemptHref(attempt.AttemptId)}
        className="underline underline-offset-2"
        prefetch={false}
      >
        Follow on its own page
      </Link>
      {takeBack.error && (
        <p role="alert" className="basis-full text-danger-ink">
          {problemIn(takeBack.error).title}
        </p>
      )}
    </>
  )
  return (
    <AttemptProgress
      attempt={attempt}
      title="The connection is being created"
      actions={actions}
    />
  )
}

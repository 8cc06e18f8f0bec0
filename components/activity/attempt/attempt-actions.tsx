'use client'

import { useMutation } from '@tanstack/react-query'
import { RotateCw, Undo2 } from 'lucide-react'
import { FormLink } from '@/components/connections/form-link'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { announce } from '@/components/ui/toast'
import { cancelAttempt, lookAgain } from '@/lib/browser/attempts'
import type { Attempt } from '@/lib/http/attempt'
import { writeLink } from '@/lib/vpn/share-link'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { stateWord } from '../attempt-words'

type AttemptActionsProps = {
  attempt: Attempt
  /** What the journal says after an action. */
  onAnswer: (attempt: Attempt) => void
  onError: (error: Error | null) => void
}

/** What can be done about an attempt: only what can be done now is offered. */
export function AttemptActions({ attempt, onAnswer, onError }: AttemptActionsProps) {
  const { AttemptId, Operation, State, CanCancel } = attempt
  const may = useMay('settleAttempt')
  const handlers = {
    onMutate: () => onError(null),
    onSuccess: (answer: Attempt) => {
      onAnswer(answer)
      announce(`Attempt: ${stateWord(answer).toLowerCase()}`)
    },
    onError,
  }
  const takeBack = useMutation({ mutationFn: () => cancelAttempt(AttemptId), ...handlers })
  const look = useMutation({ mutationFn: () => lookAgain(AttemptId), ...handlers })
  return (
    <>
      {may && CanCancel && (
        <Button
          icon={<Undo2 aria-hidden />}
          pending={takeBack.isPending}
          onClick={() => takeBack.mutate()}
        >
          Take back
        </Button>
      )}
      {may && State === 'unknown' && (
        <Button
          variant="primary"
          icon={<RotateCw aria-hidden />}
          pending={look.isPending}
          onClick={() => look.mutate()}
        >
          Look again
        </Button>
      )}
      {Operation === 'CreateVpnConnection' && (
        // A link carries neither the key nor the token: a new create, not this one again.
        <FormLink fragment={writeLink(readRequest(attempt.Parameters).text)}>
          Open in the form
        </FormLink>
      )}
    </>
  )
}

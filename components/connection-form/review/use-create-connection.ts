'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { postConnection } from '@/lib/browser/create-connection'
import { noteParameters } from '@/lib/browser/note'
import { ProblemError } from '@/lib/browser/request-json'
import { keepSentForm, type SentForm } from '@/lib/browser/sent-forms'
import type { Connection } from '@/lib/vpn/connection'
import type { Check } from '@/lib/vpn/schema'
import { stepIds } from '@/lib/vpn/steps'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { fragmentOf } from '../address/opening'
import { applyProblem, refusalAt } from '../apply-problem'
import type { FormModel } from '../form-model'
import { errorsInOrder } from '../step-state'
import { useAskedAgain, warningsOf } from '../surroundings/use-asked-again'
import type { Create } from './create-context'
import { type Outcome, type OutcomeOptions, useOutcome } from './use-outcome'
import { useServiceCheck } from './use-service-check'

function wrongBecause(check: Check): string | undefined {
  const errors = errorsInOrder(check).length
  if (errors === 0) return undefined
  return `${errors} ${errors === 1 ? 'value has' : 'values have'} to be mended first.`
}

function sentBecause(outcome: Outcome): string | undefined {
  switch (outcome.kind) {
    case 'under-way':
      return 'This form has been sent and is under way. It can be followed above.'
    case 'asked':
      return 'This form waits for approval by a second person.'
    case 'created-earlier':
      return 'This form has been sent before, and its connection was created.'
    case 'failed':
      return outcome.isUnknown
        ? 'Nobody knows yet whether the connection was created. Look again, or send again above.'
        : undefined
    default:
      return undefined
  }
}

type Sending = { readonly connection: Connection; readonly sent: SentForm }

/**
 * Sends the reviewed connection. The client token is the form's, so sending again after a failure
 * cannot create a second connection.
 */
export function useCreateConnection(model: FormModel, options: OutcomeOptions): Create {
  const { check, text, attempt } = model
  const warnings = warningsOf(check)
  const [acknowledged, setAcknowledged] = useState('')
  const isAcknowledged = acknowledged === warnings
  const { outcome, begin, succeed, fail, settle, takeApproval, dismiss, beginAnew } = useOutcome(
    model,
    options,
  )

  const mutation = useMutation({
    mutationFn: ({ connection }: Sending) =>
      postConnection({ ...writeRequest(connection, 'reveal'), ...noteParameters() }),
    onSuccess: (posted, { connection, sent }) => {
      if (posted.kind === 'pending') return settle(posted.attempt)
      if (posted.kind === 'asked') return takeApproval(posted.approval)
      const AutoConfigRoute = String(connection.autoConfigureRoutes)
      succeed({ ...posted.answer, RegionId: connection.regionId, AutoConfigRoute }, sent.token)
    },
    onError: (error) => {
      if (error instanceof ProblemError) fail(error.problem, error.attemptId)
    },
  })

  const wrong = wrongBecause(check)
  const unacknowledged = isAcknowledged
    ? undefined
    : 'The warnings have to be acknowledged first.'
  const invalid = wrong ?? unacknowledged
  const sent = sentBecause(outcome)
  const serviceCheck = useServiceCheck(model, {
    blockedBecause: mutation.isPending ? 'It is being sent.' : (sent ?? wrong),
    onBegin: dismiss,
  })

  const isCreated = outcome.kind === 'created'
  const isUnderWay = outcome.kind === 'under-way' || outcome.kind === 'asked'
  const { isAsking, confirm } = useAskedAgain(model)
  const send = async () => {
    attempt(stepIds)
    if (!check.connection || !isAcknowledged || isAsking || mutation.isPending) return
    if (isCreated || isUnderWay) return
    const connection = await confirm(acknowledged)
    if (!connection) return
    const form = { token: text.clientToken, fragment: fragmentOf(text) }
    keepSentForm(form)
    serviceCheck.forget()
    begin()
    mutation.mutate({ connection, sent: form })
  }
  const failure = outcome.kind === 'failed' ? outcome : undefined
  const applied = failure && applyProblem(failure.problem, failure.text.tunnels.length)
  return {
    isPending: isAsking || mutation.isPending || isCreated,
    isSettled: isCreated || outcome.kind === 'created-earlier',
    underWay: outcome.kind === 'under-way' ? outcome.attempt : undefined,
    asked: outcome.kind === 'asked' ? outcome.approval : undefined,
    takeApproval,
    createdEarlier: outcome.kind === 'created-earlier' ? outcome.attempt : undefined,
    problem: failure?.problem,
    attemptId: failure?.attemptId,
    isUnknown: failure?.isUnknown ?? false,
    settle,
    beginAnew,
    isBannerFocused: applied !== undefined && applied.open === undefined,
    refusalOf: (path) =>
      (applied && failure && refusalAt(path, applied, failure.text, text)) ??
      serviceCheck.refusalOf(path),
    isAcknowledged,
    acknowledge: (yes) => setAcknowledged(yes ? warnings : ''),
    invalidBecause: invalid,
    blockedBecause: sent ?? invalid,
    send: () => void send(),
    serviceCheck,
  }
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { postConnection } from '@/lib/browser/create-connection'
import { noteParameters } from '@/lib/browser/note'
import { ProblemError } from '@/lib/browser/request-json'
import { keepSentForm, type SentForm } from '@/lib/browser/sent-forms'
import type { Connection } from '@/lib/vpn/connection'
import type { Check } from '@/lib/vpn/schema'
import { steps } from '@/lib/vpn/steps'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { fragmentOf } from '../address/opening'
import { applyProblem, refusalAt } from '../apply-problem'
import type { FormModel } from '../form-model'
import { errorsInOrder } from '../step-state'
import type { Create } from './create-context'
import { type Outcome, type OutcomeOptions, useOutcome } from './use-outcome'

/** Warnings as one text: acknowledging holds for exactly these, and no others. */
function warningsOf(check: Check): string {
  const warnings = check.findings.filter(({ severity }) => severity === 'warning')
  return warnings.map(({ message }) => message).join('\n')
}

function invalidBecause(check: Check, isAcknowledged: boolean): string | undefined {
  const errors = errorsInOrder(check).length
  if (errors > 0)
    return `${errors} ${errors === 1 ? 'value has' : 'values have'} to be mended first.`
  return isAcknowledged ? undefined : 'The warnings have to be acknowledged first.'
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
  const { outcome, begin, succeed, fail, settle, takeApproval, beginAnew } = useOutcome(
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

  const isCreated = outcome.kind === 'created'
  const isUnderWay = outcome.kind === 'under-way' || outcome.kind === 'asked'
  const send = () => {
    attempt(steps.map(({ id }) => id))
    const { connection } = check
    if (!connection || !isAcknowledged || mutation.isPending || isCreated || isUnderWay) return
    const sent = { token: text.clientToken, fragment: fragmentOf(text) }
    keepSentForm(sent)
    begin()
    mutation.mutate({ connection, sent })
  }
  const failure = outcome.kind === 'failed' ? outcome : undefined
  const applied = failure && applyProblem(failure.problem)
  const invalid = invalidBecause(check, isAcknowledged)
  return {
    isPending: mutation.isPending || isCreated,
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
    refusalOf: (path) => applied && failure && refusalAt(path, applied, failure.text, text),
    isAcknowledged,
    acknowledge: (yes) => setAcknowledged(yes ? warnings : ''),
    invalidBecause: invalid,
    blockedBecause: sentBecause(outcome) ?? invalid,
    send,
  }
}

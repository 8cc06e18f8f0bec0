'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { notApprovedProblem } from '@/components/approvals/not-approved'
import { findApprovalByToken } from '@/lib/browser/approvals'
import { findByToken } from '@/lib/browser/attempts'
import { keepDraft } from '@/lib/browser/drafts'
import { changeReason } from '@/lib/browser/note'
import { attemptQuery, connectionsQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import { keepReceipt, type Receipt } from '@/lib/browser/receipts'
import { forgetSentForm } from '@/lib/browser/sent-forms'
import type { Approval } from '@/lib/http/approval'
import type { Attempt } from '@/lib/http/attempt'
import type { OwnCode } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import type { ConnectionText } from '@/lib/vpn/connection'
import { applyProblem } from '../apply-problem'
import type { FormModel } from '../form-model'
import { newClientToken } from '../random'

const unknownCode = 'Causeway.OutcomeUnknown' satisfies OwnCode
/** Says that the token stands for something else: what became of that is not this form's business. */
const mismatchCode = 'IdempotentParameterMismatch'

/** A second person did not approve it. */
const notApprovedCode = 'Causeway.NotApproved' satisfies OwnCode

/** What became of what was sent. */
export type Outcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'under-way'; readonly attempt: Attempt }
  /** Nothing was sent: a second person approves it first. */
  | { readonly kind: 'asked'; readonly approval: Approval }
  | { readonly kind: 'created-earlier'; readonly attempt: Attempt }
  /** The page is about to change. */
  | { readonly kind: 'created' }
  | {
      readonly kind: 'failed'
      readonly problem: Problem
      readonly attemptId: string | undefined
      readonly isUnknown: boolean
      /** What was sent, by which a refusal finds its fields. */
      readonly text: ConnectionText
    }

const none: Outcome = { kind: 'none' }

/** What a success leaves behind: a receipt, no draft, lists that are out of date. */
function useLeave(onCreated: () => void) {
  const queries = useQueryClient()
  const router = useRouter()
  return (receipt: Receipt, token: string) => {
    const { RegionId, VpnConnectionId } = receipt
    keepReceipt(receipt)
    onCreated()
    forgetSentForm(token)
    keepDraft(null)
    changeReason('')
    // Back from the connection's page leads to an empty form, not to the one that was sent.
    window.history.replaceState(window.history.state, '', window.location.pathname)
    void queries.invalidateQueries({ queryKey: connectionsQuery(RegionId).queryKey })
    void queries.invalidateQueries({ queryKey: vpnGatewaysQuery(RegionId).queryKey })
    router.push(`/connections/${RegionId}/${VpnConnectionId}?created=1`)
  }
}

type Earlier = {
  readonly onAttempt: (attempt: Attempt) => void
  readonly onApproval: (approval: Approval) => void
}

/** Asks once what became of a token that may have been used before. */
function useEarlier(token: string | undefined, found: Earlier) {
  const latest = useRef(found)
  latest.current = found
  useEffect(() => {
    if (token === undefined) return
    let isGone = false
    const look = async () => {
      const attempt = await findByToken(token)
      const approval = attempt ? undefined : await findApprovalByToken(token)
      if (isGone) return
      if (attempt) latest.current.onAttempt(attempt)
      else if (approval) latest.current.onApproval(approval)
    }
    // Without an answer the form keeps the token, which alone rules out a second connection.
    look().catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [token])
}

export type OutcomeOptions = {
  /** A token that this browser may have sent something with before. */
  readonly usedToken: string | undefined
  readonly onCreated: () => void
}

/** Keeps what became of what was sent, whoever says so: the answer, the stream, an earlier visit. */
export function useOutcome(
  { form, text, open }: FormModel,
  { usedToken, onCreated }: OutcomeOptions,
) {
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>(none)
  const leaveTo = useLeave(onCreated)
  const sentText = useRef<ConnectionText>(undefined)
  const isInDoubt = useRef(false)

  const succeed = (receipt: Receipt, token: string) => {
    setOutcome({ kind: 'created' })
    leaveTo(receipt, token)
  }

  const renewToken = () => form.setValue('clientToken', newClientToken())

  const fail = (problem: Problem, attemptId: string | undefined) => {
    const isMismatch = problem.code === mismatchCode
    // The form was edited while nobody knew: that the token stands for the first values settles nothing.
    const isUnknown = problem.code === unknownCode || (isMismatch && isInDoubt.current)
    isInDoubt.current = isUnknown
    const sent = sentText.current ?? text
    setOutcome({ kind: 'failed', problem, attemptId, isUnknown, text: sent })
    const isRefused =
      problem.code === notApprovedCode || (attemptId !== undefined && !isUnknown && !isMismatch)
    if (isRefused) {
      // Causeway would repeat its refusal for the token it knows.
      forgetSentForm(sent.clientToken)
      renewToken()
    }
    const applied = applyProblem(problem, sent.tunnels.length)
    if (applied.open) open(applied.open.step, applied.open.path)
  }

  const settle = (attempt: Attempt) => {
    const { State, AttemptId, Answer, Problem, RegionId, ClientToken, Parameters } = attempt
    queries.setQueryData(attemptQuery(AttemptId).queryKey, attempt)
    if (State === 'sending') setOutcome({ kind: 'under-way', attempt })
    else if (Answer) {
      const AutoConfigRoute = Parameters['AutoConfigRoute'] ?? ''
      succeed({ ...Answer, RegionId, AutoConfigRoute }, ClientToken)
    } else if (Problem) fail(Problem, AttemptId)
  }

  /** A request that waits is shown; one that came to nothing has used its token up. */
  const takeApproval = (approval: Approval) => {
    if (approval.State === 'waiting' || approval.State === 'approved')
      return setOutcome({ kind: 'asked', approval })
    forgetSentForm(approval.ClientToken)
    fail(notApprovedProblem(approval), undefined)
  }

  // Somebody who is sending already learns it from that.
  const isSending = () => outcome.kind !== 'none' || sentText.current !== undefined
  useEarlier(usedToken, {
    onAttempt: (attempt) => {
      if (isSending()) return
      if (attempt.State === 'created') setOutcome({ kind: 'created-earlier', attempt })
      else settle(attempt)
    },
    onApproval: (approval) => {
      if (!isSending()) takeApproval(approval)
    },
  })

  return {
    outcome,
    succeed,
    fail,
    settle,
    takeApproval,
    begin: () => {
      // The form library writes into the tunnels it has given out.
      sentText.current = structuredClone(text)
      setOutcome(none)
    },
    /** What was refused is out of date. What is not settled stays. */
    dismiss: () => setOutcome((now) => (now.kind === 'failed' && !now.isUnknown ? none : now)),
    beginAnew: () => {
      if (outcome.kind === 'created-earlier') forgetSentForm(outcome.attempt.ClientToken)
      renewToken()
      setOutcome(none)
    },
  }
}

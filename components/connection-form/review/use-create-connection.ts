'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { postConnection } from '@/lib/browser/create-connection'
import { keepDraft } from '@/lib/browser/drafts'
import { connectionsQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import { keepReceipt } from '@/lib/browser/receipts'
import { ProblemError } from '@/lib/browser/request-json'
import type { Connection, ConnectionText } from '@/lib/vpn/connection'
import type { Check } from '@/lib/vpn/schema'
import { steps } from '@/lib/vpn/steps'
import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { applyProblem, refusalAt } from '../apply-problem'
import type { FormModel } from '../form-model'
import { errorsInOrder } from '../step-state'
import type { Create } from './create-context'

/** Warnings as one text: acknowledging holds for exactly these, and no others. */
function warningsOf(check: Check): string {
  const warnings = check.findings.filter(({ severity }) => severity === 'warning')
  return warnings.map(({ message }) => message).join('\n')
}

function blockedBecause(check: Check, isAcknowledged: boolean): string | undefined {
  const errors = errorsInOrder(check).length
  if (errors > 0)
    return `${errors} ${errors === 1 ? 'value has' : 'values have'} to be mended first.`
  return isAcknowledged ? undefined : 'The warnings have to be acknowledged first.'
}

/** What a success leaves behind: a receipt, no draft, lists that are out of date. */
function useSettle(onCreated: () => void) {
  const queries = useQueryClient()
  const router = useRouter()
  return (answer: CreateAnswer, { regionId, autoConfigureRoutes }: Connection) => {
    keepReceipt({ ...answer, RegionId: regionId, AutoConfigRoute: String(autoConfigureRoutes) })
    onCreated()
    keepDraft(null)
    // Back from the connection's page leads to an empty form, not to the one that was sent.
    window.history.replaceState(window.history.state, '', window.location.pathname)
    void queries.invalidateQueries({ queryKey: connectionsQuery(regionId).queryKey })
    void queries.invalidateQueries({ queryKey: vpnGatewaysQuery(regionId).queryKey })
    router.push(`/connections/${regionId}/${answer.VpnConnectionId}?created=1`)
  }
}

/** What is sent, and the form's text it was read from, by which an answer finds its fields. */
type Sending = { readonly connection: Connection; readonly text: ConnectionText }

/**
 * Sends the reviewed connection. The client token is the form's, so sending again after a failure
 * cannot create a second connection.
 */
export function useCreateConnection(model: FormModel, onCreated: () => void): Create {
  const { check, text, open, attempt } = model
  const warnings = warningsOf(check)
  const [acknowledged, setAcknowledged] = useState('')
  const isAcknowledged = acknowledged === warnings
  const settle = useSettle(onCreated)

  const mutation = useMutation({
    mutationFn: ({ connection }: Sending) => postConnection(writeRequest(connection, 'reveal')),
    onSuccess: (answer, { connection }) => settle(answer, connection),
    onError: (error) => {
      if (!(error instanceof ProblemError)) return
      const applied = applyProblem(error.problem)
      if (applied.open) open(applied.open.step, applied.open.path)
    },
  })

  const send = () => {
    attempt(steps.map(({ id }) => id))
    if (!check.connection || !isAcknowledged || mutation.isPending || mutation.isSuccess) return
    mutation.mutate({ connection: check.connection, text })
  }
  const problem = mutation.error instanceof ProblemError ? mutation.error.problem : undefined
  const applied = problem && applyProblem(problem)
  const sent = mutation.variables?.text
  return {
    isPending: mutation.isPending || mutation.isSuccess,
    isSettled: mutation.isSuccess,
    problem,
    isBannerFocused: applied !== undefined && applied.open === undefined,
    refusalOf: (path) => applied && sent && refusalAt(path, applied, sent, text),
    isAcknowledged,
    acknowledge: (yes) => setAcknowledged(yes ? warnings : ''),
    blockedBecause: blockedBecause(check, isAcknowledged),
    send,
  }
}

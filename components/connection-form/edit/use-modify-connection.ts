'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { connectionHref } from '@/components/connections/connection-links'
import { announce } from '@/components/ui/toast'
import { keepEdits } from '@/lib/browser/edits'
import { patchConnection } from '@/lib/browser/modify-connection'
import { changeReason, noteParameters } from '@/lib/browser/note'
import { connectionQuery, connectionsQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import type { Attempt } from '@/lib/http/attempt'
import type { Problem } from '@/lib/http/problem'
import type { ConnectionText } from '@/lib/vpn/connection'
import { tunnelOf } from '@/lib/vpn/slots'
import type { Change } from '@/lib/vpn/wire/describe-change'
import { applyProblem, refusalAt } from '../apply-problem'
import type { FormModel } from '../form-model'
import { newClientToken } from '../random'
import { bodyOf } from './plan-edit'

export type Target = {
  readonly regionId: string
  readonly connectionId: string
  readonly version: string
}

/** A success leaves the form: nothing is kept of it, and what was read before is out of date. */
function useLeave({ regionId, connectionId }: Target, onDone: () => void) {
  const queries = useQueryClient()
  const router = useRouter()
  return () => {
    onDone()
    keepEdits(regionId, connectionId, {})
    changeReason('')
    for (const { queryKey } of [
      connectionQuery(regionId, connectionId),
      connectionsQuery(regionId),
      vpnGatewaysQuery(regionId),
    ]) {
      void queries.invalidateQueries({ queryKey })
    }
    announce('The connection was changed.')
    router.push(connectionHref(regionId, connectionId))
  }
}

/** The tunnel that all of the changes are about; undefined where there is no such one. */
function onlyTunnelOf(changes: readonly Change[]): number | undefined {
  const [only, ...others] = new Set(changes.map(({ path }) => tunnelOf(path)))
  return others.length === 0 ? only : undefined
}

/** Whether the same try may still be under way, so that another one would be a second change. */
const isOpen = ({ code, status }: Problem) =>
  status === 0 || code === 'Causeway.OutcomeUnknown' || code === 'Causeway.UnreadableAnswer'

type ModifyOptions = {
  readonly changes: readonly Change[]
  readonly onDone: () => void
  readonly onChangedElsewhere: () => void
}

/**
 * Sends the changes, and follows them where they are not made at once. The client token is the
 * try's own: sending again after a broken connection repeats it, sending again after a refusal does not.
 */
export function useModifyConnection(
  { form, text, open }: FormModel,
  target: Target,
  { changes, onDone, onChangedElsewhere }: ModifyOptions,
) {
  const leave = useLeave(target, onDone)
  const where = (failure: Problem) =>
    applyProblem(failure, text.tunnels.length, onlyTunnelOf(changes))
  const [problem, setProblem] = useState<Problem>()
  const [attempt, setAttempt] = useState<Attempt>()
  const [sent, setSent] = useState<ConnectionText>()

  const fail = (failure: Problem) => {
    if (!isOpen(failure)) form.setValue('clientToken', newClientToken())
    if (failure.code === 'Causeway.ChangedElsewhere') {
      onChangedElsewhere()
      return
    }
    setProblem(failure)
    const { open: at } = where(failure)
    if (at) open(at.step, at.path)
  }
  const mutation = useMutation({
    mutationFn: (held: ConnectionText) =>
      patchConnection(target, {
        ...bodyOf(changes, held),
        ClientToken: held.clientToken,
        ...noteParameters(),
      }),
    onMutate: (held) => {
      setSent(held)
      setProblem(undefined)
      setAttempt(undefined)
    },
    onSuccess: (answer) => (answer.kind === 'done' ? leave() : setAttempt(answer.attempt)),
    onError: (error) => {
      if (error instanceof ProblemError) fail(error.problem)
    },
  })

  const settle = (settled: Attempt) => {
    if (settled.State === 'modified') leave()
    const isRefused = settled.State === 'refused' && settled.Problem !== null
    setAttempt(isRefused ? undefined : settled)
    if (isRefused) fail(settled.Problem)
  }
  const applied = problem && where(problem)
  return {
    send: () => mutation.mutate(structuredClone(text)),
    /** Under way without us, or one whose outcome nobody knows. */
    attempt,
    settle,
    problem,
    applied,
    refusalOf: (path: Parameters<typeof refusalAt>[0]) =>
      applied && sent && refusalAt(path, applied, sent, text),
    isPending:
      mutation.isPending ||
      (mutation.isSuccess && mutation.data.kind === 'done') ||
      (attempt !== undefined && attempt.State !== 'unknown'),
    isSettled: mutation.data?.kind === 'done' || attempt?.State === 'modified',
  }
}

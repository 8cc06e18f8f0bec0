'use client'

import { useRef, useState } from 'react'
import { checkWithService } from '@/lib/browser/check-with-service'
import { ProblemError } from '@/lib/browser/request-json'
import type { ConnectionText } from '@/lib/vpn/connection'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { applyProblem, refusalAt } from '../apply-problem'
import type { FormModel } from '../form-model'
import type { Checked, ServiceCheck } from './create-context'
import { isSameForm } from './is-same-form'

/** Asks; what comes back is what the service said of exactly this text. */
async function ask({ check }: FormModel, text: ConnectionText): Promise<Checked | undefined> {
  if (!check.connection) return undefined
  try {
    const { RequestId } = await checkWithService(writeRequest(check.connection, 'reveal'))
    return { kind: 'passed', text, at: Date.now(), requestId: RequestId }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { kind: 'failed', text, at: Date.now(), problem: error.problem }
  }
}

type CheckOptions = {
  readonly blockedBecause: string | undefined
  /** Told when a check begins: what the service said before is out of date. */
  readonly onBegin: () => void
}

/** Keeps what the service said to a check. A refusal finds its field as that of a create does. */
export function useServiceCheck(
  model: FormModel,
  { blockedBecause, onBegin }: CheckOptions,
): ServiceCheck {
  const [checked, setChecked] = useState<Checked>()
  const latest = useRef<Checked>(undefined)
  const put = (next: Checked | undefined) => {
    latest.current = next
    setChecked(next)
  }
  const { text, open } = model
  const present = useRef(text)
  present.current = text
  const run = async () => {
    if (blockedBecause !== undefined || checked?.kind === 'asking') return
    // The form library writes into the tunnels it has given out.
    const asked = structuredClone(text)
    const asking: Checked = { kind: 'asking', text: asked }
    onBegin()
    put(asking)
    const said = await ask(model, asked)
    // Something was sent meanwhile, and what became of that is more.
    if (latest.current !== asking) return
    put(said)
    if (said?.kind !== 'failed' || !isSameForm(asked, present.current)) return
    const applied = applyProblem(said.problem, asked.tunnels.length)
    if (applied.open) open(applied.open.step, applied.open.path)
  }
  const failure = checked?.kind === 'failed' ? checked : undefined
  const applied = failure && applyProblem(failure.problem, failure.text.tunnels.length)
  return {
    checked,
    isCurrent: checked !== undefined && isSameForm(checked.text, text),
    isBannerFocused: applied !== undefined && applied.open === undefined,
    blockedBecause,
    run: () => void run(),
    forget: () => put(undefined),
    refusalOf: (path) => applied && failure && refusalAt(path, applied, failure.text, text),
  }
}

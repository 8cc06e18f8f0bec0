'use client'

import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'
import { CopiedId } from '@/components/ui/copied-id'
import type { ShownProblem } from '@/lib/http/problem'

type ProblemBannerProps = {
  problem: ShownProblem
  actions: ReactNode
  isFocused: boolean
  /** What to do, beyond what the problem says itself. */
  children?: ReactNode
}

function Details({ problem }: { problem: ShownProblem }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span>
        Code <code className="font-mono">{problem.code}</code>
      </span>
      {problem.requestId && <CopiedId label="Request ID" id={problem.requestId} />}
      {problem.logId && <CopiedId label="Causeway request" id={problem.logId} />}
    </p>
  )
}

/** A create that did not succeed: what happened, what to do, and the request ID for support. */
export function ProblemBanner({ problem, actions, isFocused, children }: ProblemBannerProps) {
  const box: Ref<HTMLDivElement> = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isFocused) box.current?.focus()
  }, [isFocused])
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="rounded-lg outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <Callout severity="error" title={problem.title} role="alert" action={actions}>
        <p>{problem.detail}</p>
        {children}
        <Details problem={problem} />
      </Callout>
    </div>
  )
}

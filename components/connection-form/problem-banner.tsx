'use client'

import { type ReactNode, type Ref, useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'
import { CopyButton } from '@/components/ui/copy-button'
import type { Problem } from '@/lib/http/problem'

type ProblemBannerProps = {
  problem: Problem
  actions: ReactNode
  isFocused: boolean
  /** What to do, beyond what the problem says itself. */
  children?: ReactNode
}

function Details({ problem }: { problem: Problem }) {
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-xs">
      <span>
        Code <code className="font-mono">{problem.code}</code>
      </span>
      {problem.requestId && (
        <span className="flex items-center gap-1">
          Request ID <code className="font-mono">{problem.requestId}</code>
          <CopyButton text={problem.requestId} label="Copy request ID" />
        </span>
      )}
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

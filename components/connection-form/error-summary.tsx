'use client'

import { useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'
import type { Finding } from '@/lib/vpn/finding'
import { labelOfFinding } from '@/lib/vpn/slot-words'
import { useFormModel } from './form-model'
import { stepOf } from './step-state'

type ErrorSummaryProps = {
  findings: readonly Finding[]
  /** Changes whenever the summary is to take the focus. */
  request: number
}

/** The errors in the way, each a way to its field. Takes the focus when somebody wanted to go on. */
export function ErrorSummary({ findings, request }: ErrorSummaryProps) {
  const { open, text } = useFormModel()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (request > 0) box.current?.focus()
  }, [request])
  if (findings.length === 0) return null
  const title =
    findings.length === 1 ? 'One value needs a look' : `${findings.length} values need a look`
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="rounded-lg outline-none focus-visible:outline-2 focus-visible:outline-focus"
    >
      <Callout severity="error" title={title} role="group" aria-label={title}>
        <ul className="flex flex-col gap-1">
          {findings.map((finding) => {
            const [path] = finding.paths
            return (
              <li key={`${path} ${finding.message}`}>
                <button
                  type="button"
                  onClick={() => open(stepOf(path), path)}
                  className="wrap-anywhere min-h-6 text-left underline decoration-1 underline-offset-2"
                >
                  {labelOfFinding(finding, text.tunnels.length)}
                </button>
                {`: ${finding.message}`}
              </li>
            )
          })}
        </ul>
      </Callout>
    </div>
  )
}

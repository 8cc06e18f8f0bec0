'use client'

import Link from 'next/link'
import { Button } from '@/components/ui/button'
import type { OwnCode } from '@/lib/http/own-problem'
import { useFormModel } from '../form-model'
import { ProblemBanner } from '../problem-banner'
import { useCreate } from './create-context'

const unknownCode = 'Causeway.OutcomeUnknown' satisfies OwnCode

/** A check that may have been taken for a create. */
function LookAtList() {
  const { text } = useFormModel()
  const query = new URLSearchParams({ region: text.regionId, gateway: text.vpnGatewayId })
  return (
    <p className="mt-1">
      <Link
        href={`/connections?${query}`}
        className="underline underline-offset-2"
        target="_blank"
      >
        Look at the connections of this gateway
      </Link>{' '}
      (opens a new tab)
    </p>
  )
}

/** What the service has against the connection, said before anything was created. */
export function CheckNotice() {
  const { checked, isBannerFocused, blockedBecause, run } = useCreate().serviceCheck
  if (checked?.kind !== 'failed') return null
  const { problem } = checked
  const again = (
    <Button size="sm" disabledReason={blockedBecause} onClick={run}>
      Check again
    </Button>
  )
  return (
    <ProblemBanner
      problem={problem}
      actions={problem.retryable && again}
      isFocused={isBannerFocused}
    >
      {problem.code === unknownCode ? (
        <LookAtList />
      ) : (
        <p className="mt-1">This was a check with the service. Nothing was created.</p>
      )}
    </ProblemBanner>
  )
}

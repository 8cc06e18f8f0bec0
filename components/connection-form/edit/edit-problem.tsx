'use client'

import { Button } from '@/components/ui/button'
import { ProblemBanner } from '../problem-banner'
import { useSending } from '../review/create-context'

/** Why the change did not come about, above the form. */
export function EditProblem() {
  const { problem, isBannerFocused, blockedBecause, send } = useSending()
  if (!problem) return null
  return (
    <ProblemBanner
      problem={problem}
      actions={
        problem.retryable && (
          <Button size="sm" disabledReason={blockedBecause} onClick={send}>
            Send again
          </Button>
        )
      }
      isFocused={isBannerFocused}
    />
  )
}

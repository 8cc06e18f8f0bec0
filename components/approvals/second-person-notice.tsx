'use client'

import { Callout } from '@/components/ui/callout'
import type { Settings } from '@/lib/http/people'
import { useNeedsApproval } from './use-needs-approval'

/** Says beforehand that a second person will have to approve, where the installation asks for it. */
export function SecondPersonNotice({ rule, what }: { rule: keyof Settings; what: string }) {
  if (!useNeedsApproval(rule)) return null
  return (
    <Callout severity="info" title="A second person has to approve this">
      {what} is not sent at once: a colleague with the role approver or admin reviews exactly this
      request first. Until then it can be withdrawn.
    </Callout>
  )
}

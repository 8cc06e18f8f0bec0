'use client'

import { useQuery } from '@tanstack/react-query'
import { Callout } from '@/components/ui/callout'
import { settingsQuery } from '@/lib/browser/queries'
import type { Settings } from '@/lib/http/people'

/** Says beforehand that a second person will have to approve, where the installation asks for it. */
export function SecondPersonNotice({ rule, what }: { rule: keyof Settings; what: string }) {
  const { data } = useQuery(settingsQuery)
  if (!data?.[rule]) return null
  return (
    <Callout severity="info" title="A second person has to approve this">
      {what} is not sent at once: a colleague with the role approver or admin reviews exactly this
      request first. Until then it can be withdrawn.
    </Callout>
  )
}

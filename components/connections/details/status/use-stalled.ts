'use client'

import { useEffect, useState } from 'react'
import { signalsOf } from '@/lib/vpn/connection-signals'
import { statusOf } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'

/** A healthy negotiation takes seconds; what explains a failure beside it would only alarm. */
const patienceMs = 10_000

/**
 * Whether a connection that is active does not come up, or one of its two tunnels: Phase 2 has failed,
 * or nothing moves for seconds.
 */
export function useStalled(described: ConnectionDetails): boolean {
  const { id: statusId } = statusOf(described)
  const isNegotiating = statusId === 'negotiating' || statusId === 'degraded'
  const [isOverdue, setIsOverdue] = useState(false)
  useEffect(() => {
    if (!isNegotiating) return
    const timer = setTimeout(() => setIsOverdue(true), patienceMs)
    return () => {
      clearTimeout(timer)
      setIsOverdue(false)
    }
  }, [isNegotiating])
  const hasFailed = signalsOf(described).some(({ signals }) =>
    signals.some(({ id, state }) => id === 'phase-2' && state === 'down'),
  )
  return isNegotiating && (hasFailed || isOverdue)
}

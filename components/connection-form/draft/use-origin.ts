'use client'

import { useEffect, useState } from 'react'
import { type DraftOrigin, keepOrigin } from '@/lib/browser/draft-origin'
import { writeDraftInAddress } from './origin'

/**
 * The saved draft that the form belongs to, also after a reload. `paused` while a link waits for an answer: its
 * address is not overwritten.
 */
export function useOrigin(initial: DraftOrigin | undefined, { paused }: { paused: boolean }) {
  const [origin, setOrigin] = useState(initial)
  useEffect(() => {
    if (paused) return
    keepOrigin(origin)
    writeDraftInAddress(origin?.id)
  }, [origin, paused])
  return [origin, setOrigin] as const
}

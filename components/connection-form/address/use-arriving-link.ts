'use client'

import { useEffect, useRef, useState } from 'react'
import type { ConnectionText } from '@/lib/vpn/connection'
import { differingSlots, type LinkReading, readLink } from '@/lib/vpn/share-link'

/**
 * A link that arrives while the form is open: somebody pasted it into the address bar of this tab.
 * An entry the form made itself carries the router's state; one that was typed carries none.
 */
export function useArrivingLink(text: ConnectionText): [LinkReading | undefined, () => void] {
  const [arrived, setArrived] = useState<LinkReading>()
  const current = useRef(text)
  current.current = text

  useEffect(() => {
    const handleHash = () => {
      if (window.history.state !== null) return
      const reading = readLink(window.location.hash)
      if (differingSlots(current.current, reading.text).length > 0 || reading.refused.length > 0)
        setArrived(reading)
    }
    window.addEventListener('hashchange', handleHash)
    return () => window.removeEventListener('hashchange', handleHash)
  }, [])
  return [arrived, () => setArrived(undefined)]
}

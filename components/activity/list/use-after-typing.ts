'use client'

import { useEffect, useState } from 'react'

/** A search goes through the whole journal, so it waits until the typing pauses. */
const typingPauseMs = 250

/** A view as it is asked for: at once, but for what is being typed. */
export function useAfterTyping<V extends { readonly search: string }>(view: V): V {
  const [settled, setSettled] = useState(view)
  useEffect(() => {
    const pauseMs = view.search === settled.search ? 0 : typingPauseMs
    const timer = setTimeout(() => setSettled(view), pauseMs)
    return () => clearTimeout(timer)
  }, [view, settled])
  return settled
}

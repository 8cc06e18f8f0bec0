'use client'

import { useLayoutEffect } from 'react'

const offsets = new Map<string, number>()

type Scrolled = {
  readonly scrollOffset: number | null
  scrollToOffset: (offset: number) => void
}

/** Keeps how far each view was scrolled, so that coming back to it from a connection finds the place again. */
export function useScrollMemory(viewKey: string, virtualizer: Scrolled): void {
  useLayoutEffect(() => {
    virtualizer.scrollToOffset(offsets.get(viewKey) ?? 0)
    return () => {
      offsets.set(viewKey, virtualizer.scrollOffset ?? 0)
    }
  }, [viewKey, virtualizer])
}

'use client'

import { useEffect, useState } from 'react'
import { isStartingAnew } from '@/lib/browser/start-anew'

/** A link inside the app that leads to another page, opened in this tab. */
function leavingTo(event: MouseEvent): URL | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined
  const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(anchor instanceof HTMLAnchorElement) || (anchor.target && anchor.target !== '_self'))
    return undefined
  const url = new URL(anchor.href, window.location.href)
  const isElsewhere =
    url.origin === window.location.origin && url.pathname !== window.location.pathname
  return isElsewhere ? url : undefined
}

/**
 * Asks before the page is left with changes: the browser's own question for closing and reloading,
 * and a place for ours when a link inside the app is followed.
 */
export function useLeaveGuard(isUnsaved: () => boolean): [URL | undefined, () => void] {
  const [leaving, setLeaving] = useState<URL>()

  useEffect(() => {
    const handleUnload = (event: BeforeUnloadEvent) => {
      if (isUnsaved() && !isStartingAnew()) event.preventDefault()
    }
    const handleClick = (event: MouseEvent) => {
      const url = isUnsaved() ? leavingTo(event) : undefined
      if (!url) return
      event.preventDefault()
      event.stopPropagation()
      setLeaving(url)
    }
    window.addEventListener('beforeunload', handleUnload)
    window.addEventListener('click', handleClick, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', handleUnload)
      window.removeEventListener('click', handleClick, { capture: true })
    }
  }, [isUnsaved])
  return [leaving, () => setLeaving(undefined)]
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { focusControl } from '@/components/ui/focus-control'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Path } from '@/lib/vpn/slots'
import { fieldId } from './form-model'

type Wanted = { readonly step: StepId; readonly path?: Path }

/**
 * Focuses a field once the step that draws it is there. Until a panel that comes later is, the step's title has the
 * focus, and gives it up only while nobody has taken it elsewhere.
 */
export function useFocusRequest(step: StepId): (wanted: Wanted) => void {
  const [wanted, setWanted] = useState<Wanted>()
  const met = useRef<Wanted>(undefined)
  useEffect(() => {
    if (!wanted || wanted === met.current || wanted.step !== step) return
    met.current = wanted
    const { path } = wanted
    if (path && focusControl(fieldId(path))) return
    const title = document.getElementById('step-title')
    title?.focus()
    const panel = title?.closest('section')
    if (!path || !panel) return
    const observer = new MutationObserver(() => {
      if (document.activeElement !== title || focusControl(fieldId(path))) observer.disconnect()
    })
    observer.observe(panel, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [wanted, step])
  return setWanted
}

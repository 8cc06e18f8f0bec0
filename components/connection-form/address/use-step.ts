'use client'

import { useCallback, useEffect, useState } from 'react'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import { isStepId } from '@/lib/vpn/steps'

const parameter = 'step'

export function stepInAddress(): StepId {
  const step = new URLSearchParams(window.location.search).get(parameter)
  return isStepId(step) ? step : 'gateways'
}

/**
 * The step in the address, so that Back goes to the step before and a link opens the right one.
 * The state that the router keeps in the history entry is carried along; without it the router
 * would take the entry for a page of its own and load it anew.
 */
export function useStep(): [StepId, (step: StepId) => void] {
  const [step, setStep] = useState<StepId>(stepInAddress)

  useEffect(() => {
    const handlePop = () => setStep(stepInAddress())
    window.addEventListener('popstate', handlePop)
    return () => window.removeEventListener('popstate', handlePop)
  }, [])

  const show = useCallback((next: StepId) => {
    if (stepInAddress() !== next) {
      const { pathname, search, hash } = window.location
      const query = new URLSearchParams(search)
      query.set(parameter, next)
      window.history.pushState(window.history.state, '', `${pathname}?${query}${hash}`)
    }
    setStep(next)
  }, [])
  return [step, show]
}

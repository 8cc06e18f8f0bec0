'use client'

import { useCallback, useRef } from 'react'
import { fragmentOf, isUntouched } from './address/opening'
import type { FormModel } from './form-model'

/**
 * Asks nothing once the connection is created or the person has said that they leave, nor while the
 * journal has it: it goes on by itself, and the form finds it again. What a draft has is not lost either.
 */
export function useUnsaved(model: FormModel) {
  const savedLink = useRef<string>(undefined)
  const isDone = useRef(false)
  const isWrittenDown = useRef(false)
  const latest = useRef(model)
  latest.current = model
  const isUnsaved = useCallback(() => {
    const { text } = latest.current
    const hasSecret = text.tunnels.some(({ psk }) => psk !== '')
    if (isDone.current || isWrittenDown.current) return false
    return hasSecret || !(isUntouched(text) || fragmentOf(text) === savedLink.current)
  }, [])
  const finish = useCallback(() => {
    isDone.current = true
  }, [])
  return { isUnsaved, isWrittenDown, savedLink, finish }
}

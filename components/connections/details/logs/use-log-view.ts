'use client'

import { useState } from 'react'
import type { LogSpan } from '@/lib/browser/read-log-part'
import {
  type CustomSpan,
  fieldTime,
  type Preset,
  presets,
  readCustomSpan,
  spanUpTo,
} from './log-window'

const opensWith = presets[0].value

/** What of the log is looked at. */
export function useLogView() {
  const [preset, setPreset] = useState<Preset>(opensWith)
  const [custom, setCustom] = useState<CustomSpan>({ from: '', to: '' })
  const [filter, setFilter] = useState('')
  const [isLive, setIsLive] = useState(false)
  const isCustom = preset === 'custom'
  const read = isCustom ? readCustomSpan(custom) : undefined
  const problem = typeof read === 'string' ? read : undefined

  /** The span as of now; a moment that moves unless it was given. */
  function span(): LogSpan {
    if (typeof read === 'object') return read
    return spanUpTo(Date.now(), Number(isCustom ? opensWith : preset))
  }

  function choosePreset(next: Preset) {
    if (next === 'custom' && custom.from === '') {
      const { from, to } = span()
      setCustom({ from: fieldTime(from * 1000), to: fieldTime(to * 1000) })
    }
    setPreset(next)
  }

  return {
    preset,
    choosePreset,
    custom,
    setCustom,
    problem,
    filter,
    setFilter,
    isLive: isLive && !isCustom,
    setIsLive,
    span,
    /** Equal for equal spans. */
    spanKey: typeof read === 'object' ? `${read.from}-${read.to}` : preset,
  }
}

export type LogView = ReturnType<typeof useLogView>

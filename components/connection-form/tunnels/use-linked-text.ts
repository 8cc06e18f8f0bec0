'use client'

import { useEffect, useMemo, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Fix } from '@/lib/vpn/finding'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import type { Switched } from '../mode/mode-switch'
import { fetchTunnels } from './later-tunnels'
import { linksAfter, linksOf, type TunnelLinks, withLinks } from './tunnel-links'

/**
 * The values of the form library, with links followed. What the library holds for a parameter that follows
 * counts for nothing, so no two values have to be kept equal. Another form takes their place as one.
 */
export function useLinkedText(
  form: UseFormReturn<ConnectionText>,
  initial: ConnectionText,
  apart: readonly TunnelKey[],
) {
  const [links, setLinks] = useState<TunnelLinks>(() => linksOf(initial, apart))
  const [switched, setSwitched] = useState<Switched>()
  const held = form.watch()
  const text = useMemo(() => withLinks(held, links), [held, links])
  const isDual = text.tunnels.length > 1
  useEffect(() => {
    if (isDual) void fetchTunnels()
  }, [isDual])
  const link = (keys: readonly TunnelKey[], isLinked: boolean) => {
    // What is set apart goes on from what it was.
    for (const key of isLinked ? [] : keys)
      form.setValue(`tunnels.1.${key}`, text.tunnels[0]?.[key] ?? '', { shouldDirty: true })
    const others = [...links].filter((key) => !keys.includes(key))
    setLinks(new Set(isLinked ? [...others, ...keys] : others))
  }
  const change = (changes: Fix['changes']) => {
    setLinks(linksAfter(text, links, changes))
    for (const { path, text: value } of changes) {
      form.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
    }
  }
  const replace = (next: Switched) => {
    form.reset(next.after, { keepTouched: true })
    setLinks(linksOf(next.after))
    setSwitched(next)
  }
  const hideSwitch = () => setSwitched((last) => last && { ...last, isShown: false })
  return { text, links, link, change, replace, switched, hideSwitch }
}

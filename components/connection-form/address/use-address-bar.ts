'use client'

import { useEffect, useRef } from 'react'
import { keepDraft } from '@/lib/browser/drafts'
import type { ConnectionText } from '@/lib/vpn/connection'
import { fragmentOf } from './opening'

/** Browsers refuse more than a hundred address changes in half a minute or so. */
const pauseMs = 300

/** Makes the address hold a form, without a page of its own in the history. */
export function writeAddress(fragment: string): void {
  const { pathname, search, hash } = window.location
  if (hash.replace('#', '') === fragment) return
  const address = `${pathname}${search}${fragment === '' ? '' : `#${fragment}`}`
  // The router's own state is kept, so that it goes on knowing this entry.
  window.history.replaceState(window.history.state, '', address)
}

/**
 * Keeps the address bar and the draft equal to the form, so that copying the address shares it and
 * a reload finds it. `paused` while a link waits for an answer: its address is not overwritten.
 */
export function useAddressBar(text: ConnectionText, { paused }: { paused: boolean }): void {
  const fragment = fragmentOf(text)
  const token = text.clientToken
  const latest = useRef(fragment)
  latest.current = fragment

  useEffect(() => {
    if (paused) return
    const write = () => {
      writeAddress(fragment)
      keepDraft({ fragment, token })
    }
    const timer = setTimeout(write, pauseMs)
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', write)
    }
  }, [fragment, token, paused])

  useEffect(() => {
    if (paused) return
    // Going back brings an older form's fragment with it; the form itself has not changed.
    const handlePop = (event: PopStateEvent) => {
      if (event.state !== null) writeAddress(latest.current)
    }
    window.addEventListener('popstate', handlePop)
    return () => window.removeEventListener('popstate', handlePop)
  }, [paused])
}

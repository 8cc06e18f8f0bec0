'use client'

import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useMedia } from '@/components/ui/use-media'
import type { ListRow } from './list-row'

const pageStep = 10

/** Where a key leads from a row, or undefined when it leads nowhere. */
function nextIndex(key: string, index: number, count: number): number | undefined {
  const wanted = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: Math.min(index + pageStep, count - 1),
    PageUp: Math.max(index - pageStep, 0),
    Home: 0,
    End: count - 1,
  }[key]
  return wanted === undefined || wanted < 0 || wanted >= count ? undefined : wanted
}

const rowOfTarget = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null

const linkIn = (container: HTMLElement | null, key: string) =>
  container?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] [data-row-link]`)

/**
 * Only some rows of a long list are drawn. The one with the focus and its neighbours always are, so
 * that scrolling does not take the focus away and Tab finds its way; the arrows, Page Up and Page
 * Down, Home and End lead from the link of a row to that of another.
 */
export function useRowFocus(
  container: RefObject<HTMLElement | null>,
  rows: readonly ListRow[],
  scrollTo: (index: number) => void,
) {
  const [focused, setFocused] = useState<string>()
  const arriving = useRef<string>(undefined)
  const isPrinting = useMedia('print', false)
  const index = useMemo(() => rows.findIndex(({ key }) => key === focused), [rows, focused])

  useLayoutEffect(() => {
    if (arriving.current === undefined) return
    linkIn(container.current, arriving.current)?.focus({ preventScroll: true })
    arriving.current = undefined
  })

  const rangeExtractor = useCallback(
    (range: Range) => {
      // On paper nothing is scrolled to.
      if (isPrinting) return Array.from({ length: range.count }, (_, one) => one)
      const drawn = defaultRangeExtractor(range)
      if (index < 0) return drawn
      const kept = [index - 1, index, index + 1].filter((one) => one >= 0 && one < range.count)
      return [...new Set([...drawn, ...kept])].sort((a, b) => a - b)
    },
    [index, isPrinting],
  )

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isLink = event.target instanceof Element && event.target.matches('[data-row-link]')
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    if (!isLink || !isPlain || index < 0) return
    const next = nextIndex(event.key, index, rows.length)
    const row = next === undefined ? undefined : rows[next]
    if (next === undefined || !row) return
    event.preventDefault()
    arriving.current = row.key
    setFocused(row.key)
    scrollTo(next)
  }

  return {
    rangeExtractor,
    handlers: {
      onFocus: (event: FocusEvent) => setFocused(rowOfTarget(event.target)?.dataset['row']),
      onBlur: (event: FocusEvent) => {
        if (event.relatedTarget && !container.current?.contains(event.relatedTarget as Node))
          setFocused(undefined)
      },
      onKeyDown: handleKeyDown,
    },
  }
}

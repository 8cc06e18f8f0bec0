'use client'

import { useEffect, useId, useState } from 'react'
import { TextInput } from '@/components/ui/text-input'

/**
 * Shows the entries that a filter finds and hides the others. They are drawn by the server and stay as they
 * are, so that the page needs no script for them.
 */
function show(filter: string): number {
  const words = filter.toLowerCase().split(/\s+/)
  let shown = 0
  for (const subject of document.querySelectorAll<HTMLElement>('[data-subject]')) {
    let isNeeded = false
    for (const entry of subject.querySelectorAll<HTMLElement>('[data-operation]')) {
      const text = entry.dataset['operation'] ?? ''
      entry.hidden = !words.every((word) => text.includes(word))
      if (entry.hidden) continue
      isNeeded = true
      shown += 1
    }
    subject.hidden = !isNeeded
  }
  return shown
}

/** The entry that the address points to, where the filter hides it. */
function hiddenTarget(): HTMLElement | undefined {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  return target?.closest('[hidden]') ? target : undefined
}

export function OperationFilter() {
  const [filter, setFilter] = useState('')
  const [shown, setShown] = useState<number>()
  const id = useId()

  useEffect(() => setShown(show(filter)), [filter])

  useEffect(() => {
    // A link of this page leads where it says, whatever the filter hides.
    const reveal = () => {
      const target = hiddenTarget()
      if (!target) return
      setFilter('')
      show('')
      target.scrollIntoView()
    }
    window.addEventListener('hashchange', reveal)
    return () => window.removeEventListener('hashchange', reveal)
  }, [])

  return (
    <div className="-mb-6 print:hidden">
      <label htmlFor={id} className="mb-1 block font-medium">
        Filter operations
      </label>
      <TextInput
        id={id}
        type="search"
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        className="max-w-md"
        aria-describedby={`${id}-count`}
      />
      <p
        id={`${id}-count`}
        role="status"
        className="mt-1 min-h-5 text-ink-muted text-xs leading-5"
      >
        {filter !== '' && shown !== undefined && countWords(shown)}
      </p>
    </div>
  )
}

function countWords(count: number): string {
  if (count === 0) return 'No operation is found by these words.'
  return count === 1 ? '1 operation' : `${count} operations`
}

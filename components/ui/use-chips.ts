'use client'

import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { announceQuietly } from './toast'

type Inputs = {
  values: string[]
  onChange: (values: string[]) => void
  split: (text: string) => string[]
}

/** Blanks and line breaks, commas, semicolons, and their full-width forms. */
const separator = /[\s,;\u3001\uff0c\uff1b]/

/** What typing, pasting, editing and removing do to a list of chips. */
export function useChips({ values, onChange, split }: Inputs) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')

  function commit(raw: string) {
    const fresh = [...new Set(split(raw))].filter((value) => value !== '')
    const added = fresh.filter((value) => !values.includes(value))
    setText('')
    if (fresh.length === 0) return
    if (added.length === 0) return announceQuietly(`${fresh.join(', ')} already in the list`)
    onChange([...values, ...added])
    announceQuietly(`Added ${added.join(', ')}`)
  }

  function remove(index: number) {
    onChange(values.filter((_, at) => at !== index))
    announceQuietly(`Removed ${values[index]}`)
    input.current?.focus()
  }

  /** Takes a chip back into the input; what was being typed joins the list. */
  function edit(index: number) {
    const typed = split(text).filter((value) => value !== '' && !values.includes(value))
    onChange([...values.slice(0, index), ...values.slice(index + 1), ...typed])
    setText(values[index] ?? '')
    announceQuietly(`Editing ${values[index]}`)
    input.current?.focus()
  }

  function handleType(typed: string) {
    if (separator.test(typed)) commit(typed)
    else setText(typed)
  }

  function handleKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault()
      commit(text)
    } else if (event.key === 'Backspace' && text === '' && values.length > 0) {
      event.preventDefault()
      edit(values.length - 1)
    }
  }

  function handlePaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text')
    // A one-line input would lose the line breaks, so several values are taken here.
    if (!separator.test(pasted.trim())) return
    event.preventDefault()
    commit(`${text} ${pasted}`)
  }

  return { input, text, commit, remove, edit, handleType, handleKeyDown, handlePaste }
}

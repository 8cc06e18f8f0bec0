'use client'

import { type UseComboboxState, type UseComboboxStateChangeOptions, useCombobox } from 'downshift'
import { type KeyboardEvent, useState } from 'react'
import { type ComboboxOption, matchesQuery } from './combobox-option'

type Inputs = {
  id: string
  value: string
  onChange: (value: string) => void
  options: readonly ComboboxOption[]
}

const { InputBlur, InputKeyDownEnter, InputKeyDownEscape, ItemClick } =
  useCombobox.stateChangeTypes

/**
 * Downshift's combobox, bent to free text: what is typed is the value, so leaving the field or
 * pressing Escape never replaces or clears it, and an option that cannot be used is not taken.
 */
function keepFreeText(
  state: UseComboboxState<ComboboxOption>,
  { type, changes, props }: UseComboboxStateChangeOptions<ComboboxOption>,
): Partial<UseComboboxState<ComboboxOption>> {
  const { selectedItem, inputValue } = state
  if (type === InputBlur || type === InputKeyDownEscape) {
    return { ...changes, selectedItem, inputValue }
  }
  const blocked = changes.selectedItem?.disabledReason && changes.selectedItem !== selectedItem
  if (blocked && type === ItemClick) {
    return {
      ...state,
      highlightedIndex: props.items.indexOf(changes.selectedItem as ComboboxOption),
    }
  }
  return blocked && type === InputKeyDownEnter ? state : changes
}

export function useComboboxState({ id, value, onChange, options }: Inputs) {
  /** Typed since the list was opened; until then the list shows everything. */
  const [query, setQuery] = useState('')
  const shown =
    query.trim() === '' ? options : options.filter((one) => matchesQuery(one, query.trim()))
  const chosen = options.find((option) => option.value === value)

  const combobox = useCombobox<ComboboxOption>({
    id: `${id}-combobox`,
    inputId: id,
    items: [...shown],
    inputValue: value,
    selectedItem: chosen ?? null,
    itemToString: (option) => option?.value ?? '',
    stateReducer: keepFreeText,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) onChange(selectedItem.value)
    },
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) setQuery('')
    },
  })

  /** In the event itself: a later update would throw the caret to the end. */
  function handleType(text: string) {
    setQuery(text)
    onChange(text)
  }

  const typed = query.trim().toLowerCase()
  const named = shown.filter(({ label }) => label.toLowerCase() === typed)
  const meant = named.length > 0 ? named : shown
  const [first, ...others] = typed === '' ? [] : meant
  const onlyMatch = first && others.length === 0 && !first.disabledReason ? first : undefined

  /** Enter takes the one option that what was typed can mean: a whole name before a part of one. */
  function handleKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !onlyMatch || onlyMatch.value === value) return
    const pointed = shown[combobox.highlightedIndex]
    if (pointed && pointed !== onlyMatch) return
    event.preventDefault()
    onChange(onlyMatch.value)
    combobox.closeMenu()
  }

  /** Leaving takes it only where a name was typed: a part of an ID may be another ID. */
  function handleBlur() {
    if (onlyMatch && !onlyMatch.value.toLowerCase().includes(typed)) onChange(onlyMatch.value)
  }

  return { ...combobox, shown, chosen, handleType, handleKeyDown, handleBlur }
}

'use client'

import { clsx } from 'clsx'
import { ChevronsUpDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from './button'
import { type ComboboxOption, ComboboxRow } from './combobox-option'
import { FieldNoticeLine } from './field-notice'
import { Spinner } from './spinner'
import { TextInput } from './text-input'
import { useComboboxState } from './use-combobox-state'
import { VisuallyHidden } from './visually-hidden'

export type ComboboxProps = Omit<
  ComponentProps<'input'>,
  'id' | 'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'type' | 'size' | 'ref'
> & {
  id: string
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  options: readonly ComboboxOption[]
  loading?: boolean | undefined
  /** Why the list could not be had; typing still works. */
  error?: string | undefined
  onRetry?: (() => void) | undefined
  emptyText?: string | undefined
}

export function Combobox(props: ComboboxProps) {
  const { id, value, onChange, onBlur, options, loading, error, onRetry, className, ...input } =
    props
  const { emptyText = 'Nothing in the list matches. What you typed is used as it is.', ...rest } =
    input
  const box = useComboboxState({ id, value, onChange, options })
  const { ref: menuRef, ...menu } = box.getMenuProps({ 'aria-label': 'Options' })
  const describedBy = clsx(rest['aria-describedby'], box.chosen && `${id}-chosen`) || undefined
  const status = statusOf({ loading, error, emptyText, count: box.shown.length })
  const showPopup = box.isOpen && (box.shown.length > 0 || status !== undefined)
  const inputProps = box.getInputProps({
    ...rest,
    'aria-describedby': describedBy,
    onChange: (event) => box.handleType(event.currentTarget.value),
    onKeyDown: box.handleKeyDown,
    onBlur: () => {
      box.handleBlur()
      onBlur?.()
    },
  })
  return (
    <div data-slot="combobox" className={clsx('relative flex flex-col gap-1', className)}>
      <div className="relative">
        <TextInput {...inputProps} mono className="pr-9" />
        <button
          type="button"
          aria-label="Show options"
          {...box.getToggleButtonProps()}
          className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-r-md text-ink-muted hover:text-ink"
        >
          {loading ? <Spinner /> : <ChevronsUpDown aria-hidden className="size-4" />}
        </button>
        <div
          className={clsx(
            'absolute inset-x-0 top-full z-30 mt-1 rounded-lg border border-line bg-raised shadow-raised',
            !showPopup && 'hidden',
          )}
        >
          {/* What scrolls is the list itself: its options are reached by the arrows, not by Tab. */}
          <ul ref={menuRef} {...menu} className="max-h-72 overflow-y-auto p-1 empty:hidden">
            {box.isOpen &&
              box.shown.map((option, index) => (
                <ComboboxRow
                  key={option.value}
                  {...box.getItemProps({ item: option, index })}
                  option={option}
                  chosen={option.value === value}
                  highlighted={index === box.highlightedIndex}
                />
              ))}
          </ul>
          {status && <p className="px-3 py-2.5 text-ink-muted text-xs">{status}</p>}
        </div>
      </div>
      <VisuallyHidden aria-live="polite">
        {showPopup && (status ?? `${box.shown.length} options`)}
      </VisuallyHidden>
      {box.chosen && <ChosenLine id={`${id}-chosen`} option={box.chosen} />}
      {/* Its place, so that nothing below moves under a mouse when the list comes. */}
      {loading && value !== '' && <p className="text-xs">&nbsp;</p>}
      {error && <ListError message={error} onRetry={onRetry} />}
    </div>
  )
}

type StatusInputs = {
  loading: boolean | undefined
  error: string | undefined
  emptyText: string
  count: number
}

function statusOf({ loading, error, emptyText, count }: StatusInputs): string | undefined {
  if (loading) return 'Loading…'
  if (error) return 'The list could not be loaded. What you type is used as it is.'
  return count === 0 ? emptyText : undefined
}

function ChosenLine({ id, option }: { id: string; option: ComboboxOption }) {
  const words = [
    option.label === option.value ? undefined : option.label,
    option.detail,
    option.meta,
  ]
  const line = words.filter(Boolean).join(' · ')
  if (!line) return null
  return (
    <p id={id} className="wrap-anywhere px-0.5 text-ink-muted text-xs">
      {line}
    </p>
  )
}

function ListError({ message, onRetry }: { message: string; onRetry: (() => void) | undefined }) {
  const retry = onRetry && (
    <Button size="sm" onClick={onRetry}>
      Try again
    </Button>
  )
  return <FieldNoticeLine notice={{ severity: 'warning', message, action: retry }} />
}

'use client'

import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { Chip } from './chip'
import { inputFrame, inputText } from './input-class'
import { useChips } from './use-chips'

export type ChipsInputProps = Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'onBlur' | 'type' | 'ref'
> & {
  values: string[]
  onChange: (values: string[]) => void
  /** Called when focus leaves the whole control. */
  onBlur?: (() => void) | undefined
  /** Cuts typed or pasted text into values. */
  split: (text: string) => string[]
  /** Why a value is not acceptable. */
  invalid?: ((value: string) => string | undefined) | undefined
}

export function ChipsInput(props: ChipsInputProps) {
  const { values, onChange, onBlur, split, invalid, placeholder, className, ...rest } = props
  const chips = useChips({ values, onChange, split })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend; the label is the field's
    <div
      data-slot="chips-input"
      role="group"
      aria-labelledby={rest['aria-labelledby']}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        chips.commit(chips.text)
        onBlur?.()
      }}
      className={clsx(
        inputFrame,
        'flex min-h-8 pointer-coarse:min-h-10 flex-wrap items-center gap-1 px-1 py-[3px]',
        'has-[input:focus-visible]:border-focus has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:-outline-offset-1',
        'has-aria-invalid:border-danger',
        className,
      )}
    >
      {values.length > 0 && (
        <ul className="contents">
          {values.map((value, index) => (
            <Chip
              key={value}
              value={value}
              problem={invalid?.(value)}
              onEdit={() => chips.edit(index)}
              onRemove={() => chips.remove(index)}
            />
          ))}
        </ul>
      )}
      <input
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        ref={chips.input}
        type="text"
        value={chips.text}
        placeholder={values.length === 0 ? placeholder : undefined}
        onChange={(event) => chips.handleType(event.currentTarget.value)}
        onKeyDown={chips.handleKeyDown}
        onPaste={chips.handlePaste}
        className={clsx(
          inputText,
          'h-6 min-w-32 flex-1 bg-transparent px-1.5 font-mono outline-none',
        )}
      />
    </div>
  )
}

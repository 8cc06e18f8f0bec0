'use client'

import { clsx } from 'clsx'
import { Eye, EyeOff, RefreshCw } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { CopyButton } from './copy-button'
import { IconButton } from './icon-button'
import { TextInput } from './text-input'

export type SecretInputProps = Omit<
  ComponentProps<'input'>,
  'type' | 'value' | 'defaultValue' | 'onChange' | 'onBlur'
> & {
  value: string
  onChange: (value: string) => void
  onBlur?: (() => void) | undefined
  onGenerate?: (() => void) | undefined
  /** What it is, for the names of its buttons. */
  secretName?: string | undefined
}

export function SecretInput(props: SecretInputProps) {
  const { value, onChange, onBlur, onGenerate, secretName = 'secret', className, ...rest } = props
  const [revealed, setRevealed] = useState(false)
  return (
    <div data-slot="secret-input" className={clsx('flex items-center gap-1', className)}>
      <TextInput
        {...rest}
        mono
        type={revealed ? 'text' : 'password'}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        autoComplete="new-password"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="flex-1"
      />
      <IconButton
        label={`Reveal ${secretName}`}
        pressed={revealed}
        icon={revealed ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={() => setRevealed(!revealed)}
      />
      <CopyButton text={value} label={`Copy ${secretName}`} className="size-8" />
      {onGenerate && (
        <IconButton
          label={`Generate ${secretName}`}
          icon={<RefreshCw aria-hidden />}
          onClick={onGenerate}
        />
      )}
    </div>
  )
}

'use client'

import { SecretInput } from '@/components/ui/secret-input'
import { announce } from '@/components/ui/toast'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { newPortableKey } from '../random'
import type { ControlProps } from './control-props'

type PskControlProps = ControlProps<ValueKind> & {
  /** What an empty field means. */
  placeholder?: string
}

/** The pre-shared key: hidden, revealed, generated, copied. */
export function PskControl(props: PskControlProps) {
  const { text, onChange, onBlur, slots, placeholder = 'Empty: the service makes one' } = props
  const generate = () => {
    onChange(newPortableKey())
    announce('A key of 32 characters was generated.')
  }
  return (
    <SecretInput
      {...slots}
      secretName="pre-shared key"
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      onGenerate={generate}
      placeholder={placeholder}
    />
  )
}

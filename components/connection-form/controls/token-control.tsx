'use client'

import { RefreshCw } from 'lucide-react'
import { CopyButton } from '@/components/ui/copy-button'
import { IconButton } from '@/components/ui/icon-button'
import { TextInput } from '@/components/ui/text-input'
import { announce } from '@/components/ui/toast'
import type { TokenValue } from '@/lib/vpn/values/token'
import { newClientToken } from '../random'
import type { ControlProps } from './control-props'

export function TokenControl({ text, onChange, onBlur, slots }: ControlProps<TokenValue>) {
  const renew = () => {
    onChange(newClientToken())
    announce('New client token made.')
  }
  return (
    <div className="flex items-center gap-1">
      <TextInput
        {...slots}
        mono
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onBlur}
        autoComplete="off"
        spellCheck={false}
        className="flex-1"
      />
      <CopyButton text={text} label="Copy client token" className="size-8" />
      <IconButton
        label="Make a new client token"
        icon={<RefreshCw aria-hidden />}
        onClick={renew}
      />
    </div>
  )
}

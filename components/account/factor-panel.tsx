'use client'

import { useState } from 'react'
import { Panel } from '@/components/connections/details/panel'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { FactorOff } from './factor-off'
import { FactorSetup } from './factor-setup'
import { NewCodes } from './new-codes'

type FactorPanelProps = { isOn: boolean; hasPassword: boolean }

/** The second factor: on, off, and its recovery codes. */
export function FactorPanel({ isOn, hasPassword }: FactorPanelProps) {
  const [asked, setAsked] = useState<'setup' | 'codes' | 'off'>()
  const close = () => setAsked(undefined)
  const badge = isOn ? <Badge tone="success">On</Badge> : <Badge>Off</Badge>
  return (
    <Panel title="Second factor" action={hasPassword ? badge : undefined}>
      <p className="text-ink-muted">{wordsFor(isOn, hasPassword)}</p>
      {hasPassword && (
        <div className="flex flex-wrap gap-2 pt-3 pb-1">
          {isOn ? (
            <>
              <Button onClick={() => setAsked('codes')}>New recovery codes</Button>
              <Button onClick={() => setAsked('off')}>Turn off</Button>
            </>
          ) : (
            <Button onClick={() => setAsked('setup')}>Turn on</Button>
          )}
        </div>
      )}
      {asked === 'setup' && <FactorSetup onClose={close} />}
      {asked === 'codes' && <NewCodes onClose={close} />}
      {asked === 'off' && <FactorOff onClose={close} />}
    </Panel>
  )
}

function wordsFor(isOn: boolean, hasPassword: boolean): string {
  if (!hasPassword) return 'The identity provider asks for one, if your company wants it to.'
  if (isOn) return 'Signing in with your password asks for a code of your authenticator.'
  return 'A code of an authenticator app beside your password: a password that leaks opens nothing alone.'
}

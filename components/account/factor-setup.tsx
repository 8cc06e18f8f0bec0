'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { meQuery, startTwoFactor } from '@/lib/browser/account'
import type { TwoFactorBegun } from '@/lib/http/people'
import { FactorConfirm } from './factor-confirm'
import { PasswordStep } from './password-step'
import { RecoveryCodes } from './recovery-codes'

/** Turns the second factor on: the password, the authenticator, the recovery codes. */
export function FactorSetup({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  const [begun, setBegun] = useState<TwoFactorBegun>()
  const [isOn, setIsOn] = useState(false)

  // Read anew at the end alone: the panel behind would change its words, and take this away.
  function handleClose() {
    if (isOn) void queries.invalidateQueries(meQuery)
    onClose()
  }

  return (
    <Dialog
      open
      onClose={handleClose}
      title={isOn ? 'The second factor is on' : 'Turn the second factor on'}
      description={
        begun || isOn ? undefined : 'First your password, then a code of an authenticator app.'
      }
    >
      {!begun && <PasswordStep action="Go on" work={startTwoFactor} onDone={setBegun} />}
      {begun && !isOn && <FactorConfirm uri={begun.Uri} onDone={() => setIsOn(true)} />}
      {begun && isOn && <RecoveryCodes codes={begun.RecoveryCodes} onDone={handleClose} />}
    </Dialog>
  )
}

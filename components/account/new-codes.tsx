'use client'

import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { renewRecoveryCodes } from '@/lib/browser/account'
import { PasswordStep } from './password-step'
import { RecoveryCodes } from './recovery-codes'

export function NewCodes({ onClose }: { onClose: () => void }) {
  const [codes, setCodes] = useState<readonly string[]>()
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title="New recovery codes"
      description="The codes you have now open nothing any more."
    >
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : (
        <PasswordStep
          action="Make new codes"
          work={renewRecoveryCodes}
          onDone={({ RecoveryCodes: made }) => setCodes(made)}
        />
      )}
    </Dialog>
  )
}

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { meQuery, stopTwoFactor } from '@/lib/browser/account'
import { PasswordStep } from './password-step'

export function FactorOff({ onClose }: { onClose: () => void }) {
  const queries = useQueryClient()
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title="Turn the second factor off"
      description="From then on your password alone signs you in. The recovery codes open nothing any more."
    >
      <PasswordStep
        action="Turn off"
        variant="danger"
        work={stopTwoFactor}
        onDone={async () => {
          await queries.invalidateQueries(meQuery)
          announce('The second factor is off')
          onClose()
        }}
      />
    </Dialog>
  )
}

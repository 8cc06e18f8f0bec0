'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type LeaveDialogProps = {
  /** What is not done yet, and what stays. */
  description: string
  to: URL | undefined
  onStay: () => void
  onLeave: () => void
}

export function LeaveDialog({ description, to, onStay, onLeave }: LeaveDialogProps) {
  const router = useRouter()
  const leave = () => {
    if (!to) return
    onLeave()
    // The address comes from a link of the app itself, whose routes are checked where it is written.
    router.push(`${to.pathname}${to.search}${to.hash}` as Route)
  }
  const footer = (
    <>
      <Button onClick={onStay}>Stay</Button>
      <Button variant="primary" onClick={leave}>
        Leave
      </Button>
    </>
  )
  return (
    <Dialog
      open={to !== undefined}
      onClose={onStay}
      title="Leave the form?"
      description={description}
      footer={footer}
    />
  )
}

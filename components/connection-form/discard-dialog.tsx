'use client'

import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type DiscardDialogProps = { open: boolean; onKeep: () => void; onDiscard: () => void }

/** Asks before every value of the form is thrown away. */
export function DiscardDialog({ open, onKeep, onDiscard }: DiscardDialogProps) {
  const footer = (
    <>
      <Button onClick={onKeep}>Keep it</Button>
      <Button variant="danger" onClick={onDiscard}>
        Discard draft
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onClose={onKeep}
      title="Discard this draft?"
      description="Every value goes back to its default. This cannot be undone."
      footer={footer}
    />
  )
}

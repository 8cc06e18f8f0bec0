'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

type ConfirmDialogProps = {
  title: string
  /** What comes of it. */
  description: string
  /** What the button says that does it. */
  action: string
  variant?: 'primary' | 'danger'
  /** How it goes; what it failed with is shown in place. */
  state: { readonly isPending: boolean; readonly error: Error | null }
  onConfirm: () => void
  onClose: () => void
  /** What else is asked. */
  children?: ReactNode
}

/** Asks before something is done that others will notice. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, action, variant = 'danger', state, children } = props
  const footer = (
    <>
      <Button onClick={props.onClose}>Go back</Button>
      <Button variant={variant} pending={state.isPending} onClick={props.onConfirm}>
        {action}
      </Button>
    </>
  )
  return (
    <Dialog open onClose={props.onClose} title={title} description={description} footer={footer}>
      {(state.error || children) && (
        <div className="flex flex-col gap-4">
          {state.error && <ProblemNotice error={state.error} />}
          {children}
        </div>
      )}
    </Dialog>
  )
}

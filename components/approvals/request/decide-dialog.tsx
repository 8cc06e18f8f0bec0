'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ConfirmDialog } from '@/components/layout/confirm-dialog'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { type Decision, decide } from '@/lib/browser/approvals'
import type { Approval } from '@/lib/http/approval'
import { approvalTitle } from '../approval-words'

/** Bound of our own API (`lib/connections/approvals/approval-body.ts`). */
const noteMax = 500

type Words = {
  readonly title: string
  readonly says: (approval: Approval) => string
  readonly action: string
  readonly variant: 'primary' | 'danger'
}

const words: Readonly<Record<Decision['kind'], Words>> = {
  approve: {
    title: 'Approve',
    says: ({ Operation, Requester }) =>
      `${Operation === 'DeleteVpnConnection' ? 'The connection is deleted' : 'The connection is created'} at once, in the name of ${Requester}, exactly as shown here. Your name goes into the journal beside it.`,
    action: 'Approve and send',
    variant: 'primary',
  },
  reject: {
    title: 'Reject',
    says: ({ Requester }) =>
      `Nothing is sent, and this request ends here. ${Requester} reads your note and can ask anew.`,
    action: 'Reject the request',
    variant: 'danger',
  },
  withdraw: {
    title: 'Withdraw',
    says: () => 'Nothing is sent, and this request ends here. You can ask anew.',
    action: 'Withdraw the request',
    variant: 'danger',
  },
}

type DecideDialogProps = {
  kind: Decision['kind']
  approval: Approval
  onClose: () => void
  onDecided: (approval: Approval) => void
}

/** Asks before a decision is taken; for a rejection, why. */
export function DecideDialog({ kind, approval, onClose, onDecided }: DecideDialogProps) {
  const id = useId()
  const [note, setNote] = useState('')
  const { title, says, action, variant } = words[kind]
  const decision: Decision =
    kind === 'approve' ? { kind, note, fingerprint: approval.Fingerprint } : { kind, note }
  const mutation = useMutation({
    mutationFn: () => decide(approval.ApprovalId, decision),
    onSuccess: onDecided,
  })
  return (
    <ConfirmDialog
      title={`${title}: ${approvalTitle(approval)}?`}
      description={says(approval)}
      action={action}
      variant={variant}
      state={mutation}
      onConfirm={() => mutation.mutate()}
      onClose={onClose}
    >
      <Field id={`${id}-note`} label="Note" description="Kept with the request.">
        {(slots) => (
          <TextArea
            {...slots}
            value={note}
            maxLength={noteMax}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  )
}

'use client'

import { useId, useState } from 'react'
import { AskedNotice } from '@/components/approvals/asked-notice'
import { SecondPersonNotice } from '@/components/approvals/second-person-notice'
import { useNeedsApproval } from '@/components/approvals/use-needs-approval'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { NoteFields } from '../../note-fields'
import { ProblemNotice } from '../../problem-state'
import { DeleteProgress } from './delete-progress'
import { StopsList } from './stops-list'
import { useDelete } from './use-delete'

type DeleteDialogProps = {
  described: ConnectionDetails
  regionId: string
  connectionId: string
  open: boolean
  onClose: () => void
}

/** Asks for the name before a network is cut off, then shows what becomes of the deletion. */
export function DeleteDialog({ described, open, onClose, ...place }: DeleteDialogProps) {
  const { regionId, connectionId } = place
  const name = described.Name ?? connectionId
  const what = described.Name ? 'name' : 'ID'
  const id = useId()
  const [typed, setTyped] = useState('')
  const [isJudged, setIsJudged] = useState(false)
  const removal = useDelete({ regionId, connectionId, name })
  const fits = typed.trim() === name
  const wrong = typed.trim() === '' ? `Type the ${what}.` : `This is not the ${what}.`

  function handleSubmit() {
    setIsJudged(true)
    if (fits) removal.send()
  }

  const title = `Delete ${name}?`
  if (removal.attempt) {
    return (
      <Dialog open={open} onClose={onClose} title={`Deleting ${name}`}>
        <DeleteProgress attempt={removal.attempt} onSettled={removal.settle} />
      </Dialog>
    )
  }
  if (removal.asked) {
    return (
      <Dialog open={open} onClose={onClose} title={`Deleting ${name}`}>
        <AskedNotice
          approval={removal.asked}
          onAttempt={removal.follow}
          onEnded={removal.takeApproval}
        />
      </Dialog>
    )
  }
  const footer = (
    <>
      <Button onClick={onClose}>Keep it</Button>
      <SendButton form={`${id}-form`} pending={removal.isPending} />
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} footer={footer}>
      <form
        id={`${id}-form`}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          handleSubmit()
        }}
      >
        <StopsList described={described} />
        {removal.error && <ProblemNotice error={removal.error} />}
        <Field
          id={`${id}-name`}
          label={`Type the ${what} of the connection`}
          required
          description={
            <>
              It is{' '}
              <code translate="no" className="select-all text-ink">
                {name}
              </code>
              .
            </>
          }
          error={isJudged && !fits ? wrong : undefined}
        >
          {(slots) => (
            <TextInput
              {...slots}
              mono
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          )}
        </Field>
        <NoteFields id={id} />
        <SecondPersonNotice rule="ApproveDelete" what="The deletion" />
        <Callout severity="info">
          The deletion, your name and the reason go into the journal. Deleting cannot be undone.
        </Callout>
      </form>
    </Dialog>
  )
}

function SendButton(props: { form: string; pending: boolean }) {
  const needsApproval = useNeedsApproval('ApproveDelete')
  return (
    <Button variant="danger" type="submit" {...props}>
      {needsApproval ? 'Ask for approval' : 'Delete connection'}
    </Button>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { postDraft } from '@/lib/browser/saved-drafts'
import { type Draft, draftMax } from '@/lib/http/draft'

type SaveDraftDialogProps = {
  open: boolean
  /** What the name begins as. */
  name: string
  /** The form as a fragment, as it is when it is saved. */
  link: string
  onClose: () => void
  onSaved: (draft: Draft) => void
}

/** Asks for the name of a new draft, and saves it. */
export function SaveDraftDialog(props: SaveDraftDialogProps) {
  const { open, onClose } = props
  const id = useId()
  const save = useMutation({ mutationFn: postDraft, onSuccess: props.onSaved })
  const close = () => {
    save.reset()
    onClose()
  }
  const footer = (
    <>
      <Button onClick={close}>Cancel</Button>
      <Button variant="primary" type="submit" form={`${id}-form`} pending={save.isPending}>
        Save draft
      </Button>
    </>
  )
  return (
    <Dialog
      open={open}
      onClose={close}
      title="Save as a draft"
      description="Everybody who can sign in can open it, by a short link too. The pre-shared key is never part of it: whoever goes on types it again."
      footer={footer}
    >
      {save.error && (
        <div className="mb-4">
          <ProblemNotice error={save.error} />
        </div>
      )}
      <NameForm
        id={id}
        begin={props.name}
        onName={(Name) => {
          if (!save.isPending) save.mutate({ Name, Link: props.link })
        }}
      />
    </Dialog>
  )
}

type NameFormProps = { id: string; begin: string; onName: (name: string) => void }

function NameForm({ id, begin, onName }: NameFormProps) {
  const [name, setName] = useState(begin.slice(0, draftMax.name))
  const [isJudged, setJudged] = useState(false)
  const isEmpty = name.trim() === ''
  return (
    <form
      id={`${id}-form`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setJudged(true)
        if (!isEmpty) onName(name.trim())
      }}
    >
      <Field
        id={`${id}-name`}
        label="Name of the draft"
        required
        constraint={`1 to ${draftMax.name} characters`}
        error={isJudged && isEmpty ? 'Give it a name.' : undefined}
      >
        {(slots) => (
          <TextInput
            {...slots}
            data-autofocus
            maxLength={draftMax.name}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
    </form>
  )
}

'use client'

import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import type { DraftOrigin } from '@/lib/browser/draft-origin'
import { fragmentOf, isUntouched } from './address/opening'
import { useFormModel } from './form-model'

// Rarely asked: they arrive behind the form.
const DiscardDialog = lazy(() =>
  import('./discard-dialog').then((module) => ({ default: module.DiscardDialog })),
)
const SaveDraftDialog = lazy(() =>
  import('./draft/save-draft-dialog').then((module) => ({ default: module.SaveDraftDialog })),
)

/** The address with the form as it is now, not as it was when the address bar was last written. */
function linkTo(fragment: string): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}${fragment === '' ? '' : `#${fragment}`}`
}

type FormActionsProps = {
  /** The form belongs to a saved draft, whose bar saves it. */
  isOfDraft: boolean
  onSaved: (origin: DraftOrigin) => void
  onStartOver: () => void
}

export function FormActions({ isOfDraft, onSaved, onStartOver }: FormActionsProps) {
  const { text } = useFormModel()
  const mayWrite = useMay('writeDraft')
  const [asking, setAsking] = useState<'discard' | 'save'>()
  const close = () => setAsking(undefined)
  const startOver = () => {
    close()
    onStartOver()
  }
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking('discard')}>
        Start over
      </Button>
      {mayWrite && !isOfDraft && (
        <Button
          size="sm"
          disabledReason={isUntouched(text) ? 'Nothing is filled in yet.' : undefined}
          onClick={() => setAsking('save')}
        >
          Save draft
        </Button>
      )}
      <CopyButton text={() => linkTo(fragmentOf(text))} label="Copy link to this form">
        Copy link
      </CopyButton>
      <Suspense>
        <DiscardDialog open={asking === 'discard'} onKeep={close} onDiscard={startOver} />
        {mayWrite && (
          <SaveDraftDialog
            open={asking === 'save'}
            name={text.name}
            link={fragmentOf(text)}
            onClose={close}
            onSaved={({ DraftId, Link, Version }) => {
              close()
              onSaved({ id: DraftId, link: Link, version: Version })
            }}
          />
        )}
      </Suspense>
    </>
  )
}

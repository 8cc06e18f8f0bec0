'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Dialog } from '@/components/ui/dialog'
import { fragmentOf } from './address/opening'
import { useFormModel } from './form-model'

/** The address with the form as it is now, not as it was when the address bar was last written. */
function linkTo(fragment: string): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}${fragment === '' ? '' : `#${fragment}`}`
}

export function FormActions({ onStartOver }: { onStartOver: () => void }) {
  const { text } = useFormModel()
  const [isAsking, setAsking] = useState(false)
  const startOver = () => {
    setAsking(false)
    onStartOver()
  }
  const footer = (
    <>
      <Button onClick={() => setAsking(false)}>Keep it</Button>
      <Button variant="danger" onClick={startOver}>
        Discard draft
      </Button>
    </>
  )
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        Start over
      </Button>
      <CopyButton text={() => linkTo(fragmentOf(text))} label="Copy link to this form">
        Copy link
      </CopyButton>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title="Discard this draft?"
        description="Every value goes back to its default. This cannot be undone."
        footer={footer}
      />
    </>
  )
}

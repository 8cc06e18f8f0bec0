'use client'

import { useState, useSyncExternalStore } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { keepDraft, readDraft } from '@/lib/browser/drafts'
import { defaultText } from '@/lib/vpn/defaults'
import { type Opening, openForm } from './address/opening'
import { ConnectionForm } from './connection-form'
import { newClientToken } from './random'

/** A form begins with a token of its own, whatever it opens with. */
function begin(opening: Opening): Opening {
  return { ...opening, text: { ...opening.text, clientToken: newClientToken() } }
}

const subscribe = () => () => undefined

/** The address and the draft are the browser's, so the server draws a skeleton. */
export function NewConnection() {
  const isInBrowser = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )
  return isInBrowser ? <OpenForm /> : <Skeleton lines={12} label="The form is being opened" />
}

function OpenForm() {
  const [opening, setOpening] = useState(() => begin(openForm(window.location.hash, readDraft())))
  const [generation, setGeneration] = useState(0)
  const restart = (next: Omit<Opening, 'rival'> | undefined) => {
    keepDraft(null)
    const fresh = next ?? { text: defaultText(), from: 'nothing', refused: [] }
    setOpening(begin({ ...fresh, rival: undefined }))
    setGeneration((count) => count + 1)
  }
  return <ConnectionForm key={generation} opening={opening} onRestart={restart} />
}

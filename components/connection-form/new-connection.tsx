'use client'

import { useState, useSyncExternalStore } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { type DraftOrigin, readOrigin } from '@/lib/browser/draft-origin'
import { keepDraft, readDraft } from '@/lib/browser/drafts'
import { sentForms } from '@/lib/browser/sent-forms'
import { tokenFor } from '@/lib/browser/token-for'
import { defaultText } from '@/lib/vpn/defaults'
import { fragmentOf, type Opening, openForm } from './address/opening'
import { writeAddress } from './address/use-address-bar'
import { ConnectionForm } from './connection-form'
import { draftInAddress, originOf } from './draft/origin'
import { newClientToken } from './random'

/** How the form opens, and the token that it may have been sent with before. */
type Beginning = {
  readonly opening: Opening
  readonly usedToken: string | undefined
  readonly origin: DraftOrigin | undefined
}

/** A form has a token of its own, and finds it again when it is opened again. */
function begin(opening: Opening, origin: DraftOrigin | undefined): Beginning {
  const remembered = { draft: readDraft(), sent: sentForms() }
  const { token, isKnown } = tokenFor(fragmentOf(opening.text), remembered, newClientToken)
  const text = { ...opening.text, clientToken: token }
  return { opening: { ...opening, text }, usedToken: isKnown ? token : undefined, origin }
}

function beginFromAddress(): Beginning {
  const asked = draftInAddress()
  const kept = readDraft()?.fragment ?? null
  const opening = openForm(window.location.hash, kept, asked !== null)
  return begin(opening, originOf(opening, asked, readOrigin()))
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
  const [{ opening, usedToken, origin }, setBeginning] = useState(beginFromAddress)
  const [generation, setGeneration] = useState(0)
  const restart = (next: Omit<Opening, 'rival'> | undefined, from?: DraftOrigin) => {
    keepDraft(null)
    const fresh = next ?? { text: defaultText(), from: 'nothing', refused: [] }
    // At once: a reload must not meet the address of the form before.
    writeAddress(fragmentOf(fresh.text))
    setBeginning(begin({ ...fresh, rival: undefined }, from))
    setGeneration((count) => count + 1)
  }
  return (
    <ConnectionForm
      key={generation}
      opening={opening}
      usedToken={usedToken}
      origin={origin}
      onRestart={restart}
    />
  )
}

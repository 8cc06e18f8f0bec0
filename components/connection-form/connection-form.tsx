'use client'

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import type { ConnectionText } from '@/lib/vpn/connection'
import { isUntouched, type Opening } from './address/opening'
import { RefusedEntries } from './address/refused-entries'
import { useAddressBar } from './address/use-address-bar'
import { useArrivingLink } from './address/use-arriving-link'
import { creating } from './creating-variant'
import { FormActions } from './form-actions'
import { FormLayout } from './form-layout'
import { FormModelContext } from './form-model'
import { FormVariantContext } from './form-variant'
import { CreateContext, SendingContext } from './review/create-context'
import { useCreateConnection } from './review/use-create-connection'
import { useFormModel } from './use-form-model'
import { useLeaveGuard } from './use-leave-guard'

// Questions that are rarely asked: they arrive behind the form.
const LinkDialog = lazy(() =>
  import('./address/link-dialog').then((module) => ({ default: module.LinkDialog })),
)
const LeaveDialog = lazy(() =>
  import('./leave-dialog').then((module) => ({ default: module.LeaveDialog })),
)

// Nothing was sent yet when the form is opened: it arrives behind it.
const OutcomeNotice = lazy(() =>
  import('./review/outcome-notice').then((module) => ({ default: module.OutcomeNotice })),
)

type ConnectionFormProps = {
  opening: Opening
  /** A token that this form may have been sent with before. */
  usedToken: string | undefined
  /** Begins again; the form is made anew, so nothing of this one stays. */
  onRestart: (opening: Omit<Opening, 'rival'> | undefined) => void
}

/**
 * Asks nothing once the connection is created or the person has said that they leave, nor while the
 * journal has it: it goes on by itself, and the form finds it again.
 */
function useUnsaved(model: ReturnType<typeof useFormModel>) {
  const isDone = useRef(false)
  const isWrittenDown = useRef(false)
  const latest = useRef(model)
  latest.current = model
  const isUnsaved = useCallback(() => {
    const { text } = latest.current
    const hasSecret = text.tunnels.some(({ psk }) => psk !== '')
    if (isDone.current || isWrittenDown.current) return false
    return hasSecret || !isUntouched(text)
  }, [])
  const finish = useCallback(() => {
    isDone.current = true
  }, [])
  return { isUnsaved, isWrittenDown, finish }
}

export function ConnectionForm({ opening, usedToken, onRestart }: ConnectionFormProps) {
  // Nobody should wait for Review: it comes while the first step is being filled in.
  useEffect(() => void import('./review/review'), [])
  const model = useFormModel(opening.text)
  const { isUnsaved, isWrittenDown, finish } = useUnsaved(model)
  const [leaving, stay] = useLeaveGuard(isUnsaved)
  const [rival, setRival] = useState(opening.rival)
  const [arrived, dropArrived] = useArrivingLink(model.text)
  const [refused, setRefused] = useState(opening.refused)
  const create = useCreateConnection(model, { usedToken, onCreated: finish })
  isWrittenDown.current = create.underWay !== undefined || create.isUnknown
  const link: ConnectionText | undefined = rival ?? arrived?.text
  useAddressBar(model.text, { paused: link !== undefined || create.isSettled })

  const keepDraft = () => {
    setRival(undefined)
    dropArrived()
  }
  const takeLink = () => {
    if (!link) return
    onRestart({ text: link, from: 'link', refused: arrived?.refused ?? refused })
  }
  return (
    <FormModelContext value={model}>
      <SendingContext value={create}>
        <CreateContext value={create}>
          <FormVariantContext value={creating}>
            <FormLayout
              header={
                <PageHeader
                  title="New connection"
                  description="Everything but the pre-shared key is in the address: copy it to share the form."
                  actions={<FormActions onStartOver={() => onRestart(undefined)} />}
                />
              }
              notices={
                <>
                  <RefusedEntries refused={refused} onDismiss={() => setRefused([])} />
                  {opening.from === 'draft' && (
                    <Callout severity="info">
                      Your draft was restored. A pre-shared key is never kept; enter it again.
                    </Callout>
                  )}
                  <Suspense>
                    <OutcomeNotice />
                  </Suspense>
                </>
              }
            />
            <Suspense>
              <LinkDialog draft={model.text} link={link} onTake={takeLink} onKeep={keepDraft} />
              <LeaveDialog
                description="The connection has not been created. Your draft stays in this browser, apart from the pre-shared key."
                to={leaving}
                onStay={stay}
                onLeave={finish}
              />
            </Suspense>
          </FormVariantContext>
        </CreateContext>
      </SendingContext>
    </FormModelContext>
  )
}

'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Callout } from '@/components/ui/callout'
import type { DraftOrigin } from '@/lib/browser/draft-origin'
import type { ConnectionText } from '@/lib/vpn/connection'
import { readDraftLink } from '@/lib/vpn/share-link'
import { fragmentOf, type Opening } from './address/opening'
import { useAddressBar } from './address/use-address-bar'
import { useArrivingLink } from './address/use-arriving-link'
import { fetchLaterControls } from './controls/later-controls'
import { creating } from './creating-variant'
import { draftInAddress } from './draft/origin'
import { useOrigin } from './draft/use-origin'
import { FormActions } from './form-actions'
import { FormLayout } from './form-layout'
import { FormModelContext } from './form-model'
import { FormVariantContext } from './form-variant'
import { fetchLaterPanels } from './panels/later-panels'
import { CreateContext, SendingContext } from './review/create-context'
import { useCreateConnection } from './review/use-create-connection'
import { useFormModel } from './use-form-model'
import { useLeaveGuard } from './use-leave-guard'
import { useUnsaved } from './use-unsaved'

// Questions that are rarely asked: they arrive behind the form.
const RefusedEntries = lazy(() =>
  import('./address/refused-entries').then((module) => ({ default: module.RefusedEntries })),
)
const LinkDialog = lazy(() =>
  import('./address/link-dialog').then((module) => ({ default: module.LinkDialog })),
)
const LeaveDialog = lazy(() =>
  import('./leave-dialog').then((module) => ({ default: module.LeaveDialog })),
)

// Most forms belong to no saved draft.
const DraftBar = lazy(() =>
  import('./draft/draft-bar').then((module) => ({ default: module.DraftBar })),
)

// Nothing was sent yet when the form is opened: it arrives behind it.
const OutcomeNotice = lazy(() =>
  import('./review/outcome-notice').then((module) => ({ default: module.OutcomeNotice })),
)

// Nothing can be followed before the gateways are known.
const FollowGateway = lazy(() =>
  import('./mode/follow-gateway').then((module) => ({ default: module.FollowGateway })),
)

type ConnectionFormProps = {
  opening: Opening
  /** A token that this form may have been sent with before. */
  usedToken: string | undefined
  /** The saved draft that it belongs to. */
  origin: DraftOrigin | undefined
  /** Begins again; the form is made anew, so nothing of this one stays. */
  onRestart: (opening: Omit<Opening, 'rival'> | undefined, origin?: DraftOrigin) => void
}

export function ConnectionForm({ opening, usedToken, onRestart, ...rest }: ConnectionFormProps) {
  // Nobody should wait for a later step: they come while the first one is being filled in.
  useEffect(
    () => void Promise.all([import('./review/review'), fetchLaterControls(), fetchLaterPanels()]),
    [],
  )
  const [mayStand, setMayStand] = useState(false)
  const model = useFormModel(opening.text, { mayStand })
  const { isUnsaved, isWrittenDown, savedLink, finish } = useUnsaved(model)
  const [leaving, stay] = useLeaveGuard(isUnsaved)
  const [rival, setRival] = useState(opening.rival)
  const [arrived, dropArrived] = useArrivingLink(model.text)
  const [refused, setRefused] = useState(opening.refused)
  const create = useCreateConnection(model, { usedToken, onCreated: finish })
  isWrittenDown.current =
    create.underWay !== undefined || create.asked !== undefined || create.isUnknown
  // Its own connection would be refused to it as one that exists already.
  const isOpen = create.underWay !== undefined || create.isUnknown
  useEffect(() => setMayStand(isOpen), [isOpen])
  const link: ConnectionText | undefined = rival ?? arrived?.text
  const isWaiting = link !== undefined
  const [origin, setOrigin] = useOrigin(rest.origin, { paused: isWaiting })
  savedLink.current = origin?.version === undefined ? undefined : origin.link
  useAddressBar(model.text, { paused: isWaiting || create.isSettled })

  const keepDraft = () => {
    setRival(undefined)
    dropArrived()
  }
  const takeLink = () => {
    if (!link) return
    const id = draftInAddress()
    const next = { text: link, from: 'link', refused: arrived?.refused ?? refused } as const
    onRestart(next, id === null ? undefined : { id, link: fragmentOf(link) })
  }
  const replace = (fragment: string, from: DraftOrigin) => {
    const text = readDraftLink(fragment)
    const tunnels = text.tunnels.map((tunnel, index) => ({
      ...tunnel,
      psk: model.text.tunnels[index]?.psk ?? '',
    }))
    onRestart({ text: { ...text, tunnels }, from: 'link', refused: [] }, from)
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
                  actions={
                    <FormActions
                      isOfDraft={origin !== undefined}
                      onSaved={setOrigin}
                      onStartOver={() => onRestart(undefined)}
                    />
                  }
                />
              }
              notices={
                <>
                  {refused.length > 0 && (
                    <Suspense>
                      <RefusedEntries refused={refused} onDismiss={() => setRefused([])} />
                    </Suspense>
                  )}
                  {opening.from === 'draft' && (
                    <Callout severity="info">
                      Your draft was restored. A pre-shared key is never kept; enter it again.
                    </Callout>
                  )}
                  <Suspense>
                    {origin && !isWaiting && (
                      <DraftBar origin={origin} onOrigin={setOrigin} onReplace={replace} />
                    )}
                    <OutcomeNotice />
                    <FollowGateway opened={opening.text} />
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

'use client'

import type { Route } from 'next'
import {
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { connectionHref, listHref } from '@/components/connections/connection-links'
import { PageHeader } from '@/components/layout/page-header'
import { Button } from '@/components/ui/button'
import { keepEdits } from '@/lib/browser/edits'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { FormLayout } from '../form-layout'
import { FormModelContext } from '../form-model'
import { FormVariantContext } from '../form-variant'
import { SendingContext } from '../review/create-context'
import type { Around } from '../surroundings/around'
import { useFormModel } from '../use-form-model'
import { useLeaveGuard } from '../use-leave-guard'
import { EditContext } from './edit-context'
import { EditProblem } from './edit-problem'
import { editing } from './edit-variant'
import { AttemptNotice, ChangedElsewhere, fetchLateParts } from './late-parts'
import { editsOf } from './lay-over'
import { planEdit } from './plan-edit'
import { useEditState } from './use-edit-state'
import { useModifyConnection } from './use-modify-connection'

const LeaveDialog = lazy(() =>
  import('../leave-dialog').then((module) => ({ default: module.LeaveDialog })),
)

type EditFormProps = {
  regionId: string
  connectionId: string
  tunnelIds: readonly string[]
  version: string
  name: string
  /** The connection as it is. */
  before: ConnectionText
  /** What the form opens with: the connection, with changes of before where there are any. */
  opened: ConnectionText
  notice: ReactNode
  /** Begins again from the present values, with the changes or without them. */
  onRestart: (mine: ConnectionText | undefined, present?: ConnectionDetails) => void
}

/** Whether leaving would lose something; asks the same question through the same function all along. */
function useLatest(isUnsaved: boolean) {
  const latest = useRef(isUnsaved)
  latest.current = isUnsaved
  return useCallback(() => latest.current, [])
}

/** Nobody knows whether both tunnels have one key: a new one for the first is not one for both unasked. */
const unknownValues = ['psk'] as const

function usePlan(before: ConnectionText, opened: ConnectionText, except: string) {
  const check = useCallback(
    (text: ConnectionText, facts: Facts, around: Around) =>
      planEdit(before, text, facts, around).check,
    [before],
  )
  const model = useFormModel(opened, { check, isFilled: true, apart: unknownValues, except })
  const { text, facts } = model
  const changes = useMemo(() => planEdit(before, text, facts).changes, [before, text, facts])
  return { model, changes }
}

export function EditForm(props: EditFormProps) {
  const { regionId, connectionId, version, name, before, opened, notice, onRestart } = props
  // Nobody should wait for Review: it comes while the first step is being looked at.
  useEffect(() => void fetchLateParts(), [])
  const { model, changes } = usePlan(before, opened, connectionId)
  const [changedElsewhere, setChangedElsewhere] = useState<number>()
  const isDone = useRef(false)
  const finish = () => {
    isDone.current = true
  }
  const modify = useModifyConnection(
    model,
    { regionId, connectionId, version },
    { changes, onDone: finish, onChangedElsewhere: () => setChangedElsewhere(Date.now()) },
  )
  const isUnsaved = useLatest(changes.length > 0 && !modify.attempt)
  const asks = useCallback(() => !isDone.current && isUnsaved(), [isUnsaved])
  const [leaving, stay] = useLeaveGuard(asks)
  const { sending, edit } = useEditState(model, {
    connectionId,
    tunnelIds: props.tunnelIds,
    before,
    changes,
    modify,
    isChangedElsewhere: changedElsewhere !== undefined,
  })
  const { text } = model
  useEffect(() => {
    if (!modify.isSettled) keepEdits(regionId, connectionId, editsOf(changes, text))
  }, [regionId, connectionId, changes, text, modify.isSettled])
  return (
    <FormModelContext value={model}>
      <SendingContext value={sending}>
        <EditContext value={edit}>
          <FormVariantContext value={editing}>
            <FormLayout
              header={
                <PageHeader
                  breadcrumbs={[
                    { label: 'Connections', href: listHref(regionId) },
                    // The page is there: only a generic link can infer it.
                    { label: name, href: connectionHref(regionId, connectionId) as Route },
                  ]}
                  title={`Edit ${name}`}
                  description="Nothing is sent before Review, and then what you changed, with the rest of its group or tunnel."
                  actions={
                    <Button
                      variant="ghost"
                      disabledReason={changes.length > 0 ? undefined : 'Nothing is changed yet.'}
                      onClick={() => onRestart(undefined)}
                    >
                      Discard changes
                    </Button>
                  }
                />
              }
              notices={
                <>
                  {notice}
                  <EditProblem />
                  <Suspense>
                    {modify.attempt && (
                      <AttemptNotice
                        key={modify.attempt.AttemptId}
                        attempt={modify.attempt}
                        onSettled={modify.settle}
                      />
                    )}
                    {changedElsewhere !== undefined && (
                      <ChangedElsewhere
                        regionId={regionId}
                        connectionId={connectionId}
                        since={changedElsewhere}
                        before={before}
                        mine={text}
                        onGoOn={(present) => onRestart(text, present)}
                      />
                    )}
                  </Suspense>
                </>
              }
            />
            <Suspense>
              <LeaveDialog
                description="The changes have not been sent. They stay in this tab until it is closed, apart from the pre-shared key."
                to={leaving}
                onStay={stay}
                onLeave={finish}
              />
            </Suspense>
          </FormVariantContext>
        </EditContext>
      </SendingContext>
    </FormModelContext>
  )
}

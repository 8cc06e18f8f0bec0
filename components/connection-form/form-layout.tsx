'use client'

import { clsx } from 'clsx'
import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import { StepRail } from '@/components/ui/step-rail'
import type { Slot } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { FormFooter } from './form-footer'
import { useFormModel } from './form-model'
import { ErrorSummary } from './panels/later-panels'
import { StepPanel } from './panels/step-panel'
import { useSending } from './review/create-context'
import { findingsOfStep, stateOfStep } from './step-state'
import { summaryOfStep } from './step-summary'

// One can type before it is drawn.
const ConnectionPicture = lazy(() =>
  import('@/components/connections/connection-picture').then((module) => ({
    default: module.ConnectionPicture,
  })),
)

function Rail() {
  const { text, check, progress, step, open, picture } = useFormModel()
  const { refusalOf } = useSending()
  const isRefused = (slots: readonly Slot[]) =>
    slots.some(({ path }) => refusalOf(path) !== undefined)
  return (
    <StepRail
      label="Steps of the form"
      steps={stepsOf(text.tunnels.length).map(({ id, title, slots }) => ({
        id,
        title,
        summary: summaryOfStep(id, check.values, picture),
        state: isRefused(slots) ? 'errors' : stateOfStep(check, id, progress),
        current: id === step,
        onSelect: () => open(id),
      }))}
    />
  )
}

function Steps() {
  const { text, check, progress, step, open, attempt } = useFormModel()
  const steps = stepsOf(text.tunnels.length)
  const [request, setRequest] = useState(0)
  const asked = useRef(step)
  const position = steps.findIndex(({ id }) => id === step)
  const current = steps[position]
  const next = steps[position + 1]
  const errors = findingsOfStep(check, step, progress).filter(
    ({ severity }) => severity === 'error',
  )
  const isAsked = progress.attempted.has(step) && step !== 'review'

  // Enter in a field means Next. On Review nothing but the button sends.
  const goOn = () => {
    if (!next) return
    attempt([step])
    const attempted = new Set([...progress.attempted, step])
    const inTheWay = findingsOfStep(check, step, { ...progress, attempted })
    if (inTheWay.some(({ severity }) => severity === 'error')) {
      asked.current = step
      setRequest((count) => count + 1)
    } else open(next.id)
  }
  return (
    <form
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
      className="flex min-w-0 flex-col gap-6 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      {isAsked && (
        <Suspense>
          <ErrorSummary findings={errors} request={asked.current === step ? request : 0} />
        </Suspense>
      )}
      {current && <StepPanel title={current.title} step={step} />}
      <FormFooter />
    </form>
  )
}

type FormLayoutProps = { header: ReactNode; notices: ReactNode }

/** Rail, step and picture. */
export function FormLayout({ header, notices }: FormLayoutProps) {
  const { picture, text } = useFormModel()
  // Two tunnels side by side need the room that the picture has beside one.
  const isBeside = text.tunnels.length < 2
  return (
    <>
      {header}
      <div className="mb-4 flex flex-col gap-3 empty:hidden">{notices}</div>
      <div
        className={clsx(
          'grid grid-cols-1 items-start gap-4 lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-6',
          isBeside && 'xl:grid-cols-[13rem_minmax(0,1fr)_22rem]',
        )}
      >
        <div className="min-w-0 lg:sticky lg:top-16">
          <Rail />
        </div>
        <Steps />
        <aside
          aria-label="Picture of the connection"
          className={clsx(
            'min-w-0 lg:col-start-2',
            isBeside && 'xl:sticky xl:top-16 xl:col-start-auto',
          )}
        >
          <Suspense fallback={<Skeleton className="h-80 rounded-lg" />}>
            <ConnectionPicture picture={picture} />
          </Suspense>
        </aside>
      </div>
    </>
  )
}

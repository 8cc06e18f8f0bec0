'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useFacts } from '@/components/connections/use-facts'
import { focusControl } from '@/components/ui/focus-control'
import type { ConnectionText } from '@/lib/vpn/connection'
import { type Facts, noFacts } from '@/lib/vpn/facts'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import { pictureOf } from '@/lib/vpn/picture'
import { type Check, checkConnection } from '@/lib/vpn/schema'
import { type Path, singleTunnelSlots } from '@/lib/vpn/slots'
import { steps } from '@/lib/vpn/steps'
import { useStep } from './address/use-step'
import { type FormModel, fieldId } from './form-model'
import { connectionResolver } from './resolver'
import { filledSteps } from './step-state'

/** Focuses a field once the step that draws it is there. */
function useFocusRequest(step: StepId) {
  const [wanted, setWanted] = useState<{ step: StepId; path?: Path }>()
  useEffect(() => {
    if (wanted?.step !== step) return
    if (!wanted.path || !focusControl(fieldId(wanted.path)))
      document.getElementById('step-title')?.focus()
    setWanted(undefined)
  }, [wanted, step])
  return setWanted
}

type FormModelOptions = {
  /** What is said about the values; must stay the same function. */
  check?: (text: ConnectionText, facts: Facts) => Check
  /** Every step came filled in, also where it holds nothing but defaults. */
  isFilled?: boolean
}

/** The one form, and everything that follows from its values. */
export function useFormModel(
  initial: ConnectionText,
  { check: checkText = checkConnection, isFilled = false }: FormModelOptions = {},
): FormModel {
  const facts = useRef<Facts>(noFacts)
  const resolver = useMemo(
    () => connectionResolver((held) => checkText(held, facts.current).findings),
    [checkText],
  )
  const form = useForm<ConnectionText>({ defaultValues: initial, mode: 'onTouched', resolver })
  const text = form.watch()
  const known = useFacts(text)
  useEffect(() => {
    facts.current = known
  }, [known])
  const check = useMemo(() => checkText(text, known), [checkText, text, known])
  const picture = useMemo(() => pictureOf(check.values, known), [check, known])

  const [attempted, setAttempted] = useState<ReadonlySet<StepId>>(new Set())
  const attempt = useCallback(
    (steps: readonly StepId[]) => setAttempted((before) => new Set([...before, ...steps])),
    [],
  )
  const [step, showStep] = useStep()
  const requestFocus = useFocusRequest(step)
  const open = useCallback(
    (next: StepId, path?: Path) => {
      // Review speaks about the whole connection, so nothing may stay silent there.
      if (next === 'review') attempt(steps.map(({ id }) => id))
      else if (next !== step) attempt([step])
      showStep(next)
      requestFocus({ step: next, ...(path && { path }) })
    },
    [step, attempt, showStep, requestFocus],
  )
  const change = useCallback<FormModel['change']>(
    (changes) => {
      for (const { path, text: value } of changes) {
        form.setValue(path, value, { shouldDirty: true, shouldTouch: true, shouldValidate: true })
      }
    },
    [form],
  )
  const { touchedFields } = form.formState
  const [filled] = useState(() =>
    isFilled ? new Set(steps.map(({ id }) => id)) : filledSteps(initial),
  )
  const progress = { touched: touchedPaths(touchedFields), attempted, filled }
  return { form, text, check, facts: known, picture, progress, step, open, attempt, change }
}

type Touched = {
  readonly tunnels?: readonly (Readonly<Record<string, unknown>> | undefined)[]
} & Readonly<Record<string, unknown>>

function touchedPaths(touched: Touched): ReadonlySet<Path> {
  const isTouched = singleTunnelSlots.filter((slot) =>
    slot.scope === 'connection' ? touched[slot.key] : touched.tunnels?.[slot.tunnel]?.[slot.key],
  )
  return new Set(isTouched.map(({ path }) => path))
}

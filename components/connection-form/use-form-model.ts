'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useFacts } from '@/components/connections/use-facts'
import type { ConnectionText } from '@/lib/vpn/connection'
import { type Facts, noFacts } from '@/lib/vpn/facts'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import { pictureOf } from '@/lib/vpn/picture'
import type { Check } from '@/lib/vpn/schema'
import { type Path, slotsOf } from '@/lib/vpn/slots'
import { stepIds, stepsOf } from '@/lib/vpn/steps'
import { useStep } from './address/use-step'
import type { FormModel } from './form-model'
import { connectionResolver } from './resolver'
import { filledSteps } from './step-state'
import { type Around, aroundOf, checkForm, nothingAround } from './surroundings/around'
import { useSurroundings } from './surroundings/use-surroundings'
import { filledInAt, type TunnelLinks, withFollowers, withLinks } from './tunnels/tunnel-links'
import { useLinkedText } from './tunnels/use-linked-text'
import { useFocusRequest } from './use-focus-request'

type FormModelOptions = {
  /** What is said about the values; must stay the same function. */
  check?: (text: ConnectionText, facts: Facts, around: Around) => Check
  /** The connection that is being edited: it is not in its own way. */
  except?: string
  /** What the form has sent may stand on the gateway by now, and is not in its own way either. */
  mayStand?: boolean
  /** Every step came filled in, also where it holds nothing but defaults. */
  isFilled?: boolean
  /** What the standby tunnel does not follow from the start, although it looks alike. */
  apart?: readonly TunnelKey[]
}

type Seen = { facts: Facts; links: TunnelLinks; around: Around }

/** The one form, and everything that follows from its values. */
export function useFormModel(initial: ConnectionText, options: FormModelOptions = {}): FormModel {
  const { check: checkText = checkForm, isFilled = false, apart = [] } = options
  const { except, mayStand = false } = options
  const seen = useRef<Seen>({ facts: noFacts, links: new Set(), around: nothingAround })
  const resolver = useMemo(
    () =>
      connectionResolver((held) => {
        const { facts, links, around } = seen.current
        return checkText(withLinks(held, links), facts, around).findings
      }),
    [checkText],
  )
  const form = useForm<ConnectionText>({ defaultValues: initial, mode: 'onTouched', resolver })
  const values = useLinkedText(form, initial, apart)
  const { text, links } = values
  const known = useFacts(text)
  const { known: standing, refresh } = useSurroundings(text)
  const around = useMemo(
    () => (mayStand ? nothingAround : aroundOf(standing, except)),
    [mayStand, standing, except],
  )
  useEffect(() => {
    seen.current = { facts: known, links, around }
  }, [known, links, around])
  const check = useMemo(() => checkText(text, known, around), [checkText, text, known, around])
  const askAgain = async () => {
    if (mayStand) return check
    const fresh = await refresh()
    return fresh ? checkText(text, known, aroundOf(fresh, except)) : check
  }
  const picture = useMemo(() => pictureOf(check.values, known), [check, known])

  const [attempted, setAttempted] = useState<ReadonlySet<StepId>>(new Set())
  const attempt = useCallback(
    (steps: readonly StepId[]) => setAttempted((before) => new Set([...before, ...steps])),
    [],
  )
  const [asked, showStep] = useStep()
  const isThere = stepsOf(text.tunnels.length).some(({ id }) => id === asked)
  const step = isThere ? asked : 'gateways'
  const requestFocus = useFocusRequest(step)
  const open = useCallback(
    (next: StepId, path?: Path) => {
      // Review speaks about the whole connection, so nothing may stay silent there.
      if (next === 'review') attempt(stepIds)
      else if (next !== step) attempt([step])
      showStep(next)
      requestFocus({ step: next, ...(path && { path: filledInAt(path, links) }) })
    },
    [step, attempt, showStep, requestFocus, links],
  )
  const { touchedFields } = form.formState
  const [filled] = useState(() => (isFilled ? new Set(stepIds) : filledSteps(initial)))
  const progress = {
    touched: withFollowers(touchedPaths(touchedFields, text.tunnels.length), links),
    attempted,
    filled,
  }
  const standingOn = { around: standing, except, askAgain }
  return {
    form,
    ...values,
    ...standingOn,
    check,
    facts: known,
    picture,
    progress,
    step,
    open,
    attempt,
  }
}

type Touched = {
  readonly tunnels?: readonly (Readonly<Record<string, unknown>> | undefined)[]
} & Readonly<Record<string, unknown>>

function touchedPaths(touched: Touched, tunnelCount: number): ReadonlySet<Path> {
  const isTouched = slotsOf(tunnelCount).filter((slot) =>
    slot.scope === 'connection' ? touched[slot.key] : touched.tunnels?.[slot.tunnel]?.[slot.key],
  )
  return new Set(isTouched.map(({ path }) => path))
}

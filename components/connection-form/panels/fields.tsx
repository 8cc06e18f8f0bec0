'use client'

import { Suspense } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Slot } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { useFormModel } from '../form-model'
import { ParameterField } from '../parameter-field'
import { TunnelPairs } from '../tunnels/later-tunnels'

const isOfTwoTunnels = ({ scope, mode }: Slot) => scope === 'tunnel' && mode === 'dual'

/**
 * The fields of a step in their order; those of two tunnels side by side, where the first of them would
 * stand. What the connection has once stays the same field when the mode changes, and keeps the focus.
 */
export function StepFields({ step }: { step: StepId }) {
  const { text } = useFormModel()
  const slots = stepsOf(text.tunnels.length).find(({ id }) => id === step)?.slots ?? []
  const first = slots.find(isOfTwoTunnels)
  return slots.map((slot) => {
    if (!isOfTwoTunnels(slot)) return <ParameterField key={slot.path} path={slot.path} />
    if (slot !== first) return null
    return (
      <Suspense
        key="tunnels"
        fallback={<Skeleton lines={8} label="The fields of both tunnels are coming" />}
      >
        <TunnelPairs step={step} />
      </Suspense>
    )
  })
}

'use client'

import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Path } from '@/lib/vpn/slots'
import { steps } from '@/lib/vpn/steps'
import { ParameterField } from '../parameter-field'

/** The fields of a step in their order, apart from those a panel draws elsewhere. */
export function StepFields({ step, except = [] }: { step: StepId; except?: readonly Path[] }) {
  const slots = steps.find(({ id }) => id === step)?.slots ?? []
  return slots
    .filter(({ path }) => !except.includes(path))
    .map(({ path }) => <ParameterField key={path} path={path} />)
}

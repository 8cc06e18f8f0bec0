'use client'

import { useEffect } from 'react'
import { routingModeOf, type SubnetTexts } from '@/lib/vpn/routing-mode'
import { useFormModel } from '../form-model'

/** Subnets by the form they were typed into. They outlive the step, and go with the form. */
const typed = new WeakMap<object, SubnetTexts>()

const none: SubnetTexts = { localSubnets: '', remoteSubnets: '' }

/** The subnets to come back to from destination routing: those that were typed last, or that the form began with. */
export function useTypedSubnets(): () => SubnetTexts {
  const { form, text } = useFormModel()
  const { localSubnets, remoteSubnets } = text
  useEffect(() => {
    const held = { localSubnets, remoteSubnets }
    if (routingModeOf(held) === 'protected-flows') typed.set(form.control, held)
  }, [form.control, localSubnets, remoteSubnets])
  return () => {
    const begun = form.formState.defaultValues
    const first: SubnetTexts = {
      localSubnets: begun?.localSubnets ?? '',
      remoteSubnets: begun?.remoteSubnets ?? '',
    }
    return typed.get(form.control) ?? (routingModeOf(first) === 'destination' ? none : first)
  }
}

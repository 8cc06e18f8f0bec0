'use client'

import { routingModeOf } from '@/lib/vpn/routing-mode'
import { stepsOf } from '@/lib/vpn/steps'
import { useFormModel } from '../form-model'
import { ParameterField } from '../parameter-field'
import { RoutingModeChoice } from './routing-mode-choice'

const sides: readonly string[] = ['localSubnets', 'remoteSubnets']

/** Which traffic enters the tunnel, and how it gets there. The blocks are asked for where they matter. */
export function SubnetsPanel() {
  const { text } = useFormModel()
  const isHidden = routingModeOf(text) === 'destination'
  const slots = stepsOf(text.tunnels.length).find(({ id }) => id === 'subnets')?.slots ?? []
  return (
    <>
      <RoutingModeChoice />
      {slots
        .filter(({ path }) => !(isHidden && sides.includes(path)))
        .map(({ path }) => (
          <ParameterField key={path} path={path} />
        ))}
    </>
  )
}

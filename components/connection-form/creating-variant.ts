'use client'

import { lazy } from 'react'
import type { FieldTwist, FormVariant } from './form-variant'

// The last step is the one nobody needs first: it comes while the others are filled in.
const review = () => import('./review/review')

// How many tunnels the form has hangs on the gateway: said there once there is something to say.
const GatewayMode = lazy(() =>
  import('./mode/gateway-mode').then((module) => ({ default: module.GatewayMode })),
)
const gateway: FieldTwist = { Below: GatewayMode }

export const creating: FormVariant = {
  Review: lazy(() => review().then((module) => ({ default: module.Review }))),
  SendButton: lazy(() => review().then((module) => ({ default: module.CreateButton }))),
  reviewIntro: 'Every value that will be sent, defaults included.',
  twistOf: ({ path }) => (path === 'vpnGatewayId' ? gateway : undefined),
}

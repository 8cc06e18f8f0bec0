'use client'

import { lazy } from 'react'
import type { FormVariant } from './form-variant'

// The last step is the one nobody needs first: it comes while the others are filled in.
const review = () => import('./review/review')

export const creating: FormVariant = {
  Review: lazy(() => review().then((module) => ({ default: module.Review }))),
  SendButton: lazy(() => review().then((module) => ({ default: module.CreateButton }))),
  reviewIntro: 'Every value that will be sent, defaults included.',
  twistOf: () => undefined,
}

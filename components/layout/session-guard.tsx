'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { onSignInNeeded } from '@/lib/browser/request-json'

// Rarely seen, and on every page.
const SessionEnded = lazy(() =>
  import('./session-ended').then((module) => ({ default: module.SessionEnded })),
)

/** Asks for a sign-in where the server does not know any more who asks. */
export function SessionGuard() {
  const [isOut, setIsOut] = useState(false)
  useEffect(() => onSignInNeeded(() => setIsOut(true)), [])
  if (!isOut) return null
  return (
    <Suspense>
      <SessionEnded onClose={() => setIsOut(false)} />
    </Suspense>
  )
}

'use client'

import { useEffect } from 'react'
import { takeNext } from '@/lib/browser/door'

/** Goes on to where the browser wanted to go before the identity provider. */
export function SignInDone() {
  useEffect(() => window.location.replace(takeNext()), [])
  return (
    <p role="status" className="text-ink-muted">
      Signed in. Going on …
    </p>
  )
}

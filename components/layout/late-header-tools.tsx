'use client'

import { lazy, Suspense } from 'react'

const HeaderTools = lazy(() =>
  import('./header-tools').then((module) => ({ default: module.HeaderTools })),
)

/** Drawn by the server at once; what makes it work comes behind the page. */
export function LateHeaderTools() {
  return (
    <Suspense>
      <HeaderTools />
    </Suspense>
  )
}

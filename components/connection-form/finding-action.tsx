'use client'

import { lazy, Suspense } from 'react'
import { Button } from '@/components/ui/button'
import { announceQuietly } from '@/components/ui/toast'
import type { Finding, Fix } from '@/lib/vpn/finding'
import { useFormModel } from './form-model'
import { stepOf } from './step-state'

// Nobody who has chosen no gateway needs it.
const OtherConnectionLink = lazy(() =>
  import('./surroundings/other-connection-link').then((module) => ({
    default: module.OtherConnectionLink,
  })),
)

/** The way to the connection that a finding names, and the button that settles it, as far as there are any. */
export function FindingAction({ finding }: { finding: Finding }) {
  const { change, open, step } = useFormModel()
  const { fix, other, paths } = finding
  // The button goes with its finding. Nobody is led out of a step: where none of the fields is, its title has the focus.
  const settle = ({ label, changes }: Fix) => {
    change(changes)
    open(
      step,
      [...changes.map(({ path }) => path), ...paths].find((path) => stepOf(path) === step),
    )
    announceQuietly(`Done: ${label}.`)
  }
  return (
    <>
      {other && (
        <Suspense>
          <OtherConnectionLink other={other} />
        </Suspense>
      )}
      {fix && (
        <Button size="sm" onClick={() => settle(fix)}>
          {fix.label}
        </Button>
      )}
    </>
  )
}

import Link from 'next/link'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { connectionHref } from '../connection-links'

type CreatedCalloutProps = { regionId: string; connectionId: string }

/** Shown once, to the person who has just created the connection. */
export function CreatedCallout({ regionId, connectionId }: CreatedCalloutProps) {
  return (
    <Callout
      severity="success"
      title="Connection created"
      role="status"
      action={
        <Link
          href={connectionHref(regionId, connectionId)}
          replace
          scroll={false}
          className={buttonClass({ size: 'sm' })}
        >
          Dismiss
        </Link>
      }
    >
      This page follows its status by itself. Give your device the same values, then go through
      the steps under “Until traffic flows”.
    </Callout>
  )
}

'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Callout } from '@/components/ui/callout'
import { connectionHref } from '../connection-links'

type CreatedCalloutProps = { regionId: string; connectionId: string }

/** Shown once, to the person who has just created the connection; it takes the focus they lost with the form. */
export function CreatedCallout({ regionId, connectionId }: CreatedCalloutProps) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} className="rounded-lg outline-none">
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
    </div>
  )
}

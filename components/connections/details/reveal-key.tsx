'use client'

import { useMutation } from '@tanstack/react-query'
import { Eye, EyeOff } from 'lucide-react'
import { useEffect } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { revealKey } from '@/lib/browser/reveal-key'
import { tunnelTitles } from '@/lib/vpn/slot-words'
import { problemIn } from '../problem-state'

/** Long enough to read it to somebody, short enough not to be forgotten on a screen. */
const shownMs = 60_000

/** Whose key it is: of a connection, or of one of its two tunnels. */
export type KeyPlace = {
  regionId: string
  connectionId: string
  /** The place of the tunnel: 0 is the active one. */
  tunnel?: number
  tunnelId?: string
}

/** The pre-shared key, for those who may see it: asked for each time, written into the audit log, hidden again by itself. */
export function RevealKey({ regionId, connectionId, tunnel, tunnelId }: KeyPlace) {
  const may = useMay('revealKey')
  const { data, error, isPending, mutate, reset } = useMutation({
    mutationFn: () => revealKey(regionId, connectionId, tunnelId),
    gcTime: 0,
  })
  useEffect(() => {
    if (data === undefined) return undefined
    const timer = setTimeout(reset, shownMs)
    return () => clearTimeout(timer)
  }, [data, reset])
  const title = tunnel === undefined ? undefined : tunnelTitles[tunnel]
  const ofWhich = title ? ` of the ${title.toLowerCase()}` : ''

  if (!may)
    return <span className="text-ink-muted text-xs">Shown to operators, who reveal it here.</span>
  if (data === undefined)
    return (
      <>
        <Button size="sm" icon={<Eye aria-hidden />} pending={isPending} onClick={() => mutate()}>
          Reveal the pre-shared key<VisuallyHidden>{ofWhich}</VisuallyHidden>
        </Button>
        <span className="basis-full text-ink-muted text-xs leading-5">
          Each reveal is written into the audit log.
        </span>
        {error && (
          <span role="alert" className="basis-full text-danger-ink text-xs">
            {problemIn(error).detail}
          </span>
        )}
      </>
    )
  return (
    <>
      <code translate="no" className="wrap-anywhere text-xs leading-5">
        {data.Psk}
      </code>
      <CopyButton text={data.Psk} label={`Copy the pre-shared key${ofWhich}`} />
      <Button size="sm" variant="ghost" icon={<EyeOff aria-hidden />} onClick={reset}>
        Hide<VisuallyHidden> the pre-shared key{ofWhich}</VisuallyHidden>
      </Button>
      <span role="status" className="basis-full text-ink-muted text-xs leading-5">
        Hidden again after a minute.
      </span>
    </>
  )
}

'use client'

import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { LinkRefusal } from '@/lib/vpn/share-link'

type RefusedEntriesProps = { refused: readonly LinkRefusal[]; onDismiss: () => void }

/** What a link held and the form did not take. */
export function RefusedEntries({ refused, onDismiss }: RefusedEntriesProps) {
  if (refused.length === 0) return null
  const title =
    refused.length === 1
      ? 'One entry of the link was not taken'
      : `${refused.length} entries of the link were not taken`
  const dismiss = (
    <Button size="sm" onClick={onDismiss}>
      Dismiss
    </Button>
  )
  return (
    <Callout severity="warning" title={title} action={dismiss}>
      <ul className="flex flex-col gap-1">
        {refused.map(({ name, text, message }) => (
          <li key={`${name}=${text}`} className="wrap-anywhere">
            <code className="font-mono text-xs">{text ? `${name}=${text}` : name}</code>:{' '}
            {message}
          </li>
        ))}
      </ul>
    </Callout>
  )
}

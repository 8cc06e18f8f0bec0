'use client'

import { Copy, Pencil, Trash2 } from 'lucide-react'
import Link from 'next/link'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { CopyButton } from '@/components/ui/copy-button'
import type { ConnectionText } from '@/lib/vpn/connection'
import { writeLink } from '@/lib/vpn/share-link'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { editHref } from '../connection-links'
import { FormLink } from '../form-link'

// Rarely opened, so it comes when it is asked for.
const DeleteDialog = lazy(async () => ({
  default: (await import('./removal/delete-dialog')).DeleteDialog,
}))

type ConnectionActionsProps = {
  described: ConnectionDetails
  /** The form this connection could have been made from. */
  template: ConnectionText
  regionId: string
  connectionId: string
}

/** The answer without the request that happened to fetch it. */
function asJson({ RequestId: _, ...connection }: ConnectionDetails): string {
  return JSON.stringify(connection, null, 2)
}

export function ConnectionActions(props: ConnectionActionsProps) {
  const { described, template, regionId, connectionId } = props
  const [mayEdit, mayDelete] = [useMay('editConnection'), useMay('deleteConnection')]
  // Each opening asks anew: what was typed before does not count.
  const [asked, setAsked] = useState(0)
  const [isAsking, setIsAsking] = useState(false)
  const ask = () => {
    setAsked(asked + 1)
    setIsAsking(true)
  }
  return (
    <>
      <CopyButton
        text={() => asJson(described)}
        label="Copy as JSON"
        className={buttonClass({ variant: 'secondary' })}
      >
        Copy as JSON
      </CopyButton>
      <FormLink fragment={writeLink(template)}>
        <Copy aria-hidden />
        Use as template
      </FormLink>
      {mayDelete && (
        <Button icon={<Trash2 aria-hidden />} onClick={ask}>
          Delete
        </Button>
      )}
      {mayEdit && (
        <Link
          prefetch={false}
          href={editHref(regionId, connectionId)}
          className={buttonClass({ variant: 'primary' })}
        >
          <Pencil aria-hidden />
          Edit
        </Link>
      )}
      {asked > 0 && (
        <Suspense>
          <DeleteDialog
            key={asked}
            described={described}
            regionId={regionId}
            connectionId={connectionId}
            open={isAsking}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  )
}

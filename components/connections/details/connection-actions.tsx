import { Copy } from 'lucide-react'
import { buttonClass } from '@/components/ui/button-class'
import { CopyButton } from '@/components/ui/copy-button'
import type { ConnectionText } from '@/lib/vpn/connection'
import { writeLink } from '@/lib/vpn/share-link'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { FormLink } from '../form-link'
import { NewConnectionLink } from '../new-connection-link'

type ConnectionActionsProps = {
  described: ConnectionDetails
  /** The form this connection could have been made from. */
  template: ConnectionText
  regionId: string
}

/** The answer without the request that happened to fetch it. */
function asJson({ RequestId: _, ...connection }: ConnectionDetails): string {
  return JSON.stringify(connection, null, 2)
}

export function ConnectionActions({ described, template, regionId }: ConnectionActionsProps) {
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
      <NewConnectionLink regionId={regionId} />
    </>
  )
}

'use client'

import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/details'
import { Secret } from '@/lib/secret'
import { writeChange } from '@/lib/vpn/wire/write-change'
import { useFormModel } from '../form-model'
import { useEdit } from './edit-context'

/** The key goes along with every other key of `IkeConfig`; what it is plays no part behind the mask. */
const presentKey = new Secret('present')

/** The exact request, secrets masked: the action and every parameter of its body, decoded. */
export function ChangePreview() {
  const { check } = useFormModel()
  const { connectionId, changes } = useEdit()
  if (!check.connection || changes.length === 0) return null
  const parameters = writeChange(check.connection, changes, {
    vpnConnectionId: connectionId,
    secrets: 'mask',
    psk: presentKey,
  })
  const lines = Object.entries(parameters).map(([name, text]) => `${name}=${text}`)
  const shown = [
    'x-acs-action: ModifyVpnConnectionAttribute',
    'x-acs-version: 2016-04-28',
    '',
    ...lines,
  ].join('\n')
  return (
    <Disclosure
      summary="The request that will be sent"
      effective={`POST, ${lines.length} parameters, keys masked`}
      open
    >
      <CodeBlock label="Request, decoded; keys masked" copyText={shown}>
        {shown}
      </CodeBlock>
    </Disclosure>
  )
}

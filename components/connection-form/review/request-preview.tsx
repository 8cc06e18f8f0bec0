'use client'

import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/details'
import { writeRequest } from '@/lib/vpn/wire/write-request'
import { useFormModel } from '../form-model'

/** The exact request, secrets masked: the action and every parameter of its body, decoded. */
export function RequestPreview() {
  const { check } = useFormModel()
  if (!check.connection) return null
  const parameters = writeRequest(check.connection, 'mask')
  const lines = Object.entries(parameters).map(([name, text]) => `${name}=${text}`)
  const shown = [
    'x-acs-action: CreateVpnConnection',
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

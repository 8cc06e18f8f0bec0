'use client'

import { CodeBlock } from '@/components/ui/code-block'
import { Disclosure } from '@/components/ui/details'
import type { ChangingOperation } from '@/lib/http/attempt'

type SentRequestProps = {
  action: ChangingOperation
  /** Its body, secrets masked. */
  parameters: Readonly<Record<string, string>>
}

/** The exact request, secrets masked: the action and every parameter of its body, decoded. */
export function SentRequest({ action, parameters }: SentRequestProps) {
  const lines = Object.entries(parameters).map(([name, text]) => `${name}=${text}`)
  const shown = [`x-acs-action: ${action}`, 'x-acs-version: 2016-04-28', '', ...lines].join('\n')
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

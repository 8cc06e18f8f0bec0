import type { ReactNode } from 'react'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import type { Receipt } from '@/lib/browser/receipts'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { CreatedTime } from '../created-time'
import { isoUtc, localWords, utcWords } from '../time-words'
import { Panel } from './panel'

type IdentityProps = { described: ConnectionDetails; receipt: Receipt | undefined }

const unknownRequest =
  'Not known in this browser. Only the answer to the create carries it, and the browser that sent it keeps it.'

/** What support asks for: the IDs, the moment, the requests. */
export function Identity({ described, receipt }: IdentityProps) {
  const { VpnConnectionId: id, Name, CreateTime, RequestId, State, Status } = described
  const hasTunnels = described.TunnelOptionsSpecification !== undefined
  const createdBy = receipt?.RequestId ?? undefined
  const createTime = CreateTime ?? receipt?.CreateTime ?? undefined
  return (
    <Panel title="Identity">
      <DefinitionList>
        <Fact term="Connection ID" name="VpnConnectionId" text={id} mono />
        <Fact term="Name" text={Name} absent="No name" />
        <DefinitionRow
          term="Created"
          name="CreateTime"
          action={
            createTime !== undefined && <Copy name="CreateTime" text={isoUtc(createTime)} />
          }
        >
          <CreatedTime ms={createTime} />
          {createTime !== undefined && (
            <span className="block text-ink-muted text-xs leading-5">
              {localWords(createTime)}
              <br />
              {utcWords(createTime)}
            </span>
          )}
        </DefinitionRow>
        <Fact
          term="Request of the create"
          name="RequestId"
          text={createdBy}
          absent={unknownRequest}
          mono
        />
        <Fact term="Request of the last read" name="RequestId" text={RequestId} mono />
        <Fact term="Resource state" name="State" text={State} mono />
        <Fact
          term="Negotiation"
          name="Status"
          text={Status}
          absent={hasTunnels ? 'Each tunnel has its own.' : undefined}
          mono
        />
      </DefinitionList>
    </Panel>
  )
}

type FactProps = {
  term: string
  name?: string
  text: string | undefined
  absent?: string | undefined
  mono?: boolean
}

function Fact({ term, name, text, absent = 'Not reported', mono }: FactProps) {
  if (text === undefined) {
    return (
      <DefinitionRow term={term} name={name}>
        <span className="text-ink-muted">{absent}</span>
      </DefinitionRow>
    )
  }
  return (
    <DefinitionRow term={term} name={name} action={<Copy name={term} text={text} />}>
      {mono ? (
        <code translate="no" className="text-xs leading-5">
          {text}
        </code>
      ) : (
        text
      )}
    </DefinitionRow>
  )
}

function Copy({ name, text }: { name: string; text: string }): ReactNode {
  return <CopyButton text={text} label={`Copy ${name}`} />
}

import type { ReactNode } from 'react'
import { tunnelOfAttempt } from '@/components/connections/attempt-words'
import { CreatedTime } from '@/components/connections/created-time'
import { Panel } from '@/components/connections/details/panel'
import { isoUtc, utcWords } from '@/components/connections/time-words'
import { CopyButton } from '@/components/ui/copy-button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import type { Attempt } from '@/lib/http/attempt'
import { Took } from '../took'

/** Who, why, when, how often, and the marks it can be found by. */
export function AttemptFacts({ attempt }: { attempt: Attempt }) {
  const { Actor, Reason, StartTime, SettleTime, Sends } = attempt
  const tunnelId = tunnelOfAttempt(attempt)
  return (
    <Panel title="Facts" className="self-start">
      <DefinitionList>
        <Fact term="By" text={Actor} absent="Nobody gave a name" />
        {attempt.Approver && <Fact term="Approved by" text={attempt.Approver} />}
        <Fact term="Reason or ticket" text={Reason} absent="None given" />
        <Moment term="Started" ms={StartTime} />
        <Moment term="Settled" ms={SettleTime} />
        <DefinitionRow term={SettleTime === null ? 'Under way' : 'Took'}>
          <Took attempt={attempt} />
        </DefinitionRow>
        <DefinitionRow term="Sends">
          {Sends === 0 ? 'Nothing has been sent' : String(Sends)}
        </DefinitionRow>
        <Fact term="Operation" text={attempt.Operation} mono />
        <Fact term="Region" name="RegionId" text={attempt.RegionId} mono />
        <Fact term="VPN gateway" name="VpnGatewayId" text={attempt.VpnGatewayId} mono />
        <Fact
          term="Connection"
          name="VpnConnectionId"
          text={attempt.VpnConnectionId ?? ''}
          absent="None known"
          mono
        />
        {tunnelId !== undefined && <Fact term="Tunnel" name="TunnelId" text={tunnelId} mono />}
        <Fact
          term="Request ID"
          name="RequestId"
          text={attempt.RequestId ?? ''}
          absent="The service has given none"
          mono
        />
        <Fact term="Client token" name="ClientToken" text={attempt.ClientToken} mono />
        <Fact term="Fingerprint of the request" text={attempt.Fingerprint} mono />
        <Fact term="Attempt" name="AttemptId" text={attempt.AttemptId} mono />
      </DefinitionList>
    </Panel>
  )
}

type FactProps = {
  term: string
  name?: string
  /** Empty where there is none. */
  text: string
  absent?: string
  mono?: boolean
}

/** A fact that can be copied, or that there is none. */
export function Fact({ term, name, text, absent = 'None', mono }: FactProps) {
  if (text === '') {
    return (
      <DefinitionRow term={term} name={name}>
        {muted(absent)}
      </DefinitionRow>
    )
  }
  const copy = <CopyButton text={text} label={`Copy ${name ?? term}`} />
  return (
    <DefinitionRow term={term} name={name} action={copy}>
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

/** A moment, here and in UTC. */
export function Moment({ term, ms }: { term: string; ms: number | null }) {
  if (ms === null) return <DefinitionRow term={term}>{muted('Not yet')}</DefinitionRow>
  return (
    <DefinitionRow
      term={term}
      action={<CopyButton text={isoUtc(ms)} label={`Copy the time: ${term}`} />}
    >
      <CreatedTime ms={ms} />
      <span className="block text-ink-muted text-xs leading-5">{utcWords(ms)}</span>
    </DefinitionRow>
  )
}

const muted = (words: string): ReactNode => <span className="text-ink-muted">{words}</span>

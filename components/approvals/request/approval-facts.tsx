import Link from 'next/link'
import { Fact, Moment } from '@/components/activity/attempt/attempt-facts'
import { connectionHref } from '@/components/connections/connection-links'
import { Panel } from '@/components/connections/details/panel'
import { DefinitionList } from '@/components/ui/definition-list'
import type { Approval } from '@/lib/http/approval'

/** Who asks, why, since when, and the marks it can be found by. */
export function ApprovalFacts({ approval }: { approval: Approval }) {
  const { State, VpnConnectionId, RegionId } = approval
  const open = VpnConnectionId && State === 'waiting' && (
    <Link href={connectionHref(RegionId, VpnConnectionId)} className="underline">
      Look at the connection
    </Link>
  )
  return (
    <Panel title="Facts" className="self-start" action={open}>
      <DefinitionList>
        <Fact term="Asked by" text={approval.Requester} />
        <Fact term="Reason or ticket" text={approval.Reason} absent="None given" />
        <Moment term="Asked" ms={approval.RequestTime} />
        {State === 'waiting' ? (
          <Moment term="Expires" ms={approval.ExpireTime} />
        ) : (
          <Moment term="Ended" ms={approval.DecideTime} />
        )}
        <Fact term="Operation" text={approval.Operation} mono />
        <Fact term="Region" name="RegionId" text={RegionId} mono />
        <Fact term="VPN gateway" name="VpnGatewayId" text={approval.VpnGatewayId} mono />
        {VpnConnectionId && (
          <Fact term="Connection" name="VpnConnectionId" text={VpnConnectionId} mono />
        )}
        <Fact term="Fingerprint of the request" text={approval.Fingerprint} mono />
        <Fact term="Client token" name="ClientToken" text={approval.ClientToken} mono />
        <Fact term="Request for approval" name="ApprovalId" text={approval.ApprovalId} mono />
      </DefinitionList>
    </Panel>
  )
}

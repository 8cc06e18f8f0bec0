import Link from 'next/link'
import { connectionHref } from '@/components/connections/connection-links'
import { Panel } from '@/components/connections/details/panel'
import type { Attempt } from '@/lib/http/attempt'

const link = 'font-medium text-accent-ink underline underline-offset-2'

function gatewayListHref({ RegionId, VpnGatewayId }: Attempt) {
  const query = new URLSearchParams({ region: RegionId, gateway: VpnGatewayId })
  return `/connections?${query}` as const
}

/** What to do by hand about an outcome that nobody knows. */
export function ByHand({ attempt }: { attempt: Attempt }) {
  return (
    <Panel title="What to do now">
      <ol className="flex list-decimal flex-col gap-2 pl-5">
        <li>
          <strong className="font-medium">Look again.</strong> The service may say by now what
          became of it. It changes nothing.
        </li>
        {attempt.Operation === 'CreateVpnConnection' ? (
          <LookForIt attempt={attempt} />
        ) : (
          <Compare attempt={attempt} />
        )}
        <li>
          Open a ticket with Alibaba Cloud if neither helps.{' '}
          {attempt.RequestId
            ? 'Give them the request ID, the client token and the times of this page.'
            : 'The service has given no request ID: give them the client token and the times of this page.'}
        </li>
      </ol>
    </Panel>
  )
}

function LookForIt({ attempt }: { attempt: Attempt }) {
  const { LocalSubnet, RemoteSubnet } = attempt.Parameters
  return (
    <>
      <li>
        <Link href={gatewayListHref(attempt)} className={link}>
          Look at the connections of this gateway
        </Link>{' '}
        for one
        {attempt.Name && (
          <>
            {' '}
            named <span className="wrap-anywhere font-medium">{attempt.Name}</span>
          </>
        )}{' '}
        from <code translate="no">{LocalSubnet}</code> to{' '}
        <code translate="no">{RemoteSubnet}</code>, created at the time of this attempt.
      </li>
      <li>
        Only when it is certain that there is none, open the same values in the form and send them
        anew. The pre-shared key has to be typed again.
      </li>
    </>
  )
}

function Compare({ attempt }: { attempt: Attempt }) {
  const { RegionId, VpnConnectionId, Operation } = attempt
  if (VpnConnectionId === null) return null
  const isDelete = Operation === 'DeleteVpnConnection'
  return (
    <li>
      <Link href={connectionHref(RegionId, VpnConnectionId)} className={link}>
        Open the connection
      </Link>{' '}
      {isDelete
        ? 'and see whether it is still there. If it is, delete it again.'
        : 'and compare its values with those below. If they differ, change it again.'}
    </li>
  )
}

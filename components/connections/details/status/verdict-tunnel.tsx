import Link from 'next/link'
import type { TunnelStanding } from '@/lib/vpn/tunnels-status'
import { logsHref } from '../../connection-links'
import { StatusBadge } from '../../status-badge'
import { tunnelInSentence, tunnelTitle } from '../../tunnel-words'

type VerdictTunnelProps = {
  standing: TunnelStanding
  tunnel: number
  regionId: string
  connectionId: string
}

/** Which tunnel the verdicts below are about, how it stands, and the way to its log. */
export function VerdictTunnel(props: VerdictTunnelProps) {
  const { standing, tunnel, regionId, connectionId } = props
  const { tunnelId, status } = standing
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5 border-line border-b pb-1.5">
      <h3 className="font-medium">{tunnelTitle(standing, tunnel)}</h3>
      <StatusBadge status={status} />
      {tunnelId !== null && (
        <Link
          prefetch={false}
          href={logsHref(regionId, connectionId, tunnelId)}
          className="ml-auto text-xs underline underline-offset-2"
        >
          Log of {tunnelInSentence(standing, tunnel)}
        </Link>
      )}
    </div>
  )
}

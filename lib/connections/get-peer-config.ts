import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { ConnectionPeerConfig } from '@/lib/vpn/wire/answers'
import { readPeerConfig } from '@/lib/vpn/wire/read-peer-config'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { permitted } from './permitted'
import { requireConnectionId } from './require-connection-id'
import { serviceProblem } from './service-problem'

/** How the device at the other end has to be set up, from its point of view, without the key. */
export const getPeerConfig = permitted(
  'readConnections',
  async (
    { client }: Context,
    { regionId, connectionId }: { regionId: string; connectionId: string },
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionPeerConfig>> => {
    const id = requireConnectionId(connectionId)
    if (!id.ok) return id
    const parameters = { RegionId: regionId, VpnConnectionId: id.value }
    const answer = await client.call('DownloadVpnConnectionConfig', regionId, parameters, {
      signal,
    })
    if (answer.kind !== 'ok') return failed(serviceProblem(answer, { changes: false }))
    const VpnConnectionConfig = readPeerConfig(answer.body)
    if (VpnConnectionConfig) return done({ RequestId: answer.requestId, VpnConnectionConfig })
    return failed(
      ownProblem('Causeway.UnreadableAnswer', 502, {
        detail: 'The answer held no configuration.',
        requestId: answer.requestId,
        retryable: true,
      }),
    )
  },
)

import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { RevealedKey } from '@/lib/vpn/wire/answers'
import { type DescribedTunnel, tunnelsInOrder } from '@/lib/vpn/wire/describe'
import type { Context } from './context'
import { currentConnection } from './current-connection'
import { fromJournal } from './find-attempts'
import { done, failed } from './outcome'
import { permitted } from './permitted'
import { readNote } from './read-note'
import { invalidParameters } from './read-parameters'

const whichTunnel = (tunnels: readonly DescribedTunnel[]) => ({
  parameter: 'TunnelId',
  message: `Each tunnel has a key of its own. Give one of ${tunnels.map(({ TunnelId }) => TunnelId).join(', ')}.`,
})

/**
 * The pre-shared key of a connection, or of one of its two tunnels, in clear. Written into the audit log before it is told; what cannot be written down is
 * not told. `body` may hold a `Reason`, and names the `TunnelId` where there are two.
 */
export const revealKey = permitted(
  'revealKey',
  (
    context: Context,
    { regionId, connectionId }: { regionId: string; connectionId: string },
    body: Readonly<Record<string, unknown>>,
  ) =>
    fromJournal<RevealedKey>(async () => {
      const { note, rest: given, errors } = readNote(body)
      const { TunnelId, ...rest } = given
      const unknown = Object.keys(rest).map((parameter) => ({
        parameter,
        message: 'There is no parameter of this name.',
      }))
      if (errors.length + unknown.length > 0)
        return failed(invalidParameters([...errors, ...unknown]))
      const current = await currentConnection(context, regionId, connectionId)
      if (!current.ok) return current
      const { keys, described, requestId } = current.value
      const tunnels = tunnelsInOrder(described)
      const place = tunnels.findIndex((tunnel) => tunnel.TunnelId === TunnelId)
      if (tunnels.length > 0 && place < 0)
        return failed(invalidParameters([whichTunnel(tunnels)]))
      const psk = keys[Math.max(0, place)]
      if (!psk)
        return failed(
          ownProblem('Causeway.NotFound', 404, {
            detail: 'The connection has no pre-shared key.',
            requestId,
          }),
        )
      await context.audit({
        action: 'key-revealed',
        target: connectionId,
        detail: {
          RegionId: regionId,
          ...(tunnels.length > 0 && { TunnelId: String(TunnelId) }),
          Reason: note.reason,
        },
      })
      return done({ RequestId: requestId, Psk: psk.reveal() })
    }),
)

import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { RevealedKey } from '@/lib/vpn/wire/answers'
import type { Context } from './context'
import { currentConnection } from './current-connection'
import { fromJournal } from './find-attempts'
import { done, failed } from './outcome'
import { permitted } from './permitted'
import { readNote } from './read-note'
import { invalidParameters } from './read-parameters'

/**
 * The pre-shared key of a connection, in clear. Written into the audit log before it is told; what cannot be written down is
 * not told. `body` may hold a `Reason`.
 */
export const revealKey = permitted(
  'revealKey',
  (
    context: Context,
    { regionId, connectionId }: { regionId: string; connectionId: string },
    body: Readonly<Record<string, unknown>>,
  ) =>
    fromJournal<RevealedKey>(async () => {
      const { note, rest, errors } = readNote(body)
      const unknown = Object.keys(rest).map((parameter) => ({
        parameter,
        message: 'There is no parameter of this name.',
      }))
      if (errors.length + unknown.length > 0)
        return failed(invalidParameters([...errors, ...unknown]))
      const current = await currentConnection(context, regionId, connectionId)
      if (!current.ok) return current
      const { psk, requestId } = current.value
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
        detail: { RegionId: regionId, Reason: note.reason },
      })
      return done({ RequestId: requestId, Psk: psk.reveal() })
    }),
)

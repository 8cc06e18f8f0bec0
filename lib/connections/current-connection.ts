import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import { type Current, readCurrent } from './attempts/read-current'
import { badConnectionId } from './connection-id'
import type { Context } from './context'
import { done, failed, type Outcome } from './outcome'
import { serviceProblem } from './service-problem'

/** A connection as it is now, its key included, for the verbs that change it. */
export async function currentConnection(
  { client }: Pick<Context, 'client'>,
  regionId: string,
  id: string,
  signal?: AbortSignal,
): Promise<Outcome<Current>> {
  const bad = badConnectionId(id)
  if (bad) return failed(bad)
  const current = await readCurrent(client, regionId, id, signal)
  if (current.kind === 'ok') return done(current)
  if (current.kind !== 'unreadable')
    return failed(serviceProblem(current.failure, { changes: false }))
  return failed(
    ownProblem('Causeway.UnreadableAnswer', 502, {
      detail: 'The answer described no connection.',
      requestId: current.requestId,
      retryable: true,
    }),
  )
}

import 'server-only'
import type { ConnectionTags } from '@/lib/vpn/tags/answers'
import { writeTags } from '@/lib/vpn/tags/read-tags'
import type { Context } from '../context'
import { done, failed, type Outcome } from '../outcome'
import { permitted } from '../permitted'
import { requireConnectionId } from '../require-connection-id'
import { serviceProblem } from '../service-problem'
import { readCurrentTags, type TaggedPlace } from './read-current-tags'

/** The tags people have set on a connection. */
export const getTags = permitted(
  'readConnections',
  async (
    context: Context,
    place: TaggedPlace,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionTags>> => {
    const id = requireConnectionId(place.connectionId)
    if (!id.ok) return id
    const current = await readCurrentTags(context, place, signal)
    if (current.kind !== 'ok') return failed(serviceProblem(current, { changes: false }))
    return done({ RequestId: current.requestId, Tags: writeTags(current.tags) })
  },
)

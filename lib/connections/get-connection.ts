import 'server-only'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import type { Context } from './context'
import { currentConnection } from './current-connection'
import { done, type Outcome } from './outcome'
import { permitted } from './permitted'

/** One connection with everything the service says about it, without keys, and its version. */
export const getConnection = permitted(
  'readConnections',
  async (
    context: Context,
    regionId: string,
    id: string,
    signal?: AbortSignal,
  ): Promise<Outcome<ConnectionDetails>> => {
    const current = await currentConnection(context, regionId, id, signal)
    if (!current.ok) return current
    const { described, requestId, version } = current.value
    return done({ ...described, RequestId: requestId, Version: version })
  },
)

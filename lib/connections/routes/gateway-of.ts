import 'server-only'
import { ownProblem } from '@/lib/http/own-problem'
import type { Context } from '../context'
import { currentConnection } from '../current-connection'
import { done, failed, type Outcome } from '../outcome'

/** A connection by its address. */
export type ConnectionPlace = { readonly regionId: string; readonly connectionId: string }

/** The VPN gateway a connection stands on: routes are the gateway's, and only lead into connections. */
export async function gatewayOf(
  context: Pick<Context, 'client'>,
  { regionId, connectionId }: ConnectionPlace,
  signal?: AbortSignal,
): Promise<Outcome<string>> {
  const current = await currentConnection(context, regionId, connectionId, signal)
  if (!current.ok) return current
  const { described, requestId } = current.value
  if (described.VpnGatewayId) return done(described.VpnGatewayId)
  return failed(
    ownProblem('Causeway.NotFound', 404, {
      detail: 'The connection stands on no VPN gateway, and has no routes of one.',
      requestId,
    }),
  )
}

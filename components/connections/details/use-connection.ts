'use client'

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useFacts } from '@/components/connections/use-facts'
import { connectionQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { statusOf } from '@/lib/vpn/connection-status'
import { defaultText } from '@/lib/vpn/defaults'
import { pictureOf } from '@/lib/vpn/picture'
import { checkConnection } from '@/lib/vpn/schema'
import { templateOf } from '@/lib/vpn/template'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { tunnelsInOrder } from '@/lib/vpn/wire/describe'
import { readDescribed } from '@/lib/vpn/wire/read-described'

const movingPollMs = 2000
const settledPollMs = 30_000

/** Whether a read failed because the service knows no such connection. */
export const isGone = (error: Error | null): boolean =>
  error instanceof ProblemError && error.problem.status === 404

/** One connection, asked for again and again: soon while it moves, now and then afterwards. */
export function useConnection(regionId: string, connectionId: string) {
  return useQuery({
    ...connectionQuery(regionId, connectionId),
    refetchInterval: ({ state }) => {
      if (!state.data || isGone(state.error)) return false
      return statusOf(state.data).moving ? movingPollMs : settledPollMs
    },
  })
}

/** The gateway’s own addresses: the connection says them too, and sooner than the list of gateways. */
function addressesOf(described: ConnectionDetails | undefined) {
  const [active, standby] = described ? tunnelsInOrder(described) : []
  const internetIp = active?.InternetIp ?? described?.InternetIp
  const standbyIp = standby?.InternetIp
  return { ...(internetIp && { internetIp }), ...(standbyIp && { standbyIp }) }
}

/** The described connection as the form would hold it, with what the rules say about it. */
export function useDescribed(described: ConnectionDetails | undefined, regionId: string) {
  const text = useMemo(
    () => (described ? readDescribed(described, regionId) : defaultText()),
    [described, regionId],
  )
  const facts = useFacts(text)
  return useMemo(() => {
    // That the gateway is busy matters to a create about to be sent, not to one that exists.
    const { status: _busy, ...vpnGateway } = facts.vpnGateway ?? {}
    const settled = { ...facts, vpnGateway: { ...addressesOf(described), ...vpnGateway } }
    const check = checkConnection(text, settled)
    const picture = pictureOf(check.values, settled)
    return { text, check, picture, template: templateOf(text, settled) }
  }, [text, facts, described])
}

export type Described = ReturnType<typeof useDescribed>

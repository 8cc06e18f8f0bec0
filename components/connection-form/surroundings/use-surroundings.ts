'use client'

import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useIsRegionListed } from '@/components/connections/use-facts'
import { surroundingsQuery, vpnGatewaysQuery } from '@/lib/browser/queries'
import type { ConnectionText } from '@/lib/vpn/connection'
import type { checkSurroundings } from '@/lib/vpn/surroundings/check-surroundings'
import type { Surroundings } from '@/lib/vpn/surroundings/surroundings'
import type { GatewaySurroundings } from '@/lib/vpn/wire/answers'

/** What stands on the gateway, and how to ask whether it is in the way. */
export type KnownSurroundings = {
  readonly surroundings: Surroundings
  readonly check: typeof checkSurroundings
}

type Room = {
  readonly read: (answer: GatewaySurroundings, regionId: string) => Surroundings
  readonly check: typeof checkSurroundings
}

/** The rules come when a gateway is chosen: the form itself has no room for them. */
async function loadRoom(): Promise<Room> {
  const [{ readSurroundings }, { checkSurroundings: check }] = await Promise.all([
    import('@/lib/vpn/surroundings/read-surroundings'),
    import('@/lib/vpn/surroundings/check-surroundings'),
  ])
  return { read: readSurroundings, check }
}

function useRoom(isWanted: boolean): Room | undefined {
  const [room, setRoom] = useState<Room>()
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    // Without the rules nothing is said, as if nothing were known; the service still refuses.
    loadRoom().then(
      (loaded) => isHere && setRoom(loaded),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [isWanted])
  return room
}

/** Whether the chosen gateway can be asked about: one of the list, so that no half-typed ID is. */
function useIsGatewayListed({ regionId, vpnGatewayId }: ConnectionText): boolean {
  const enabled = useIsRegionListed(regionId)
  const list = useQuery({ ...vpnGatewaysQuery(regionId), enabled }).data
  return list?.some(({ VpnGatewayId }) => VpnGatewayId === vpnGatewayId) ?? false
}

/**
 * What stands on the chosen gateway. Undefined until it is known, and where it cannot be: then there is
 * nothing to say. `refresh` asks the service again, for the moment before something is sent.
 */
export function useSurroundings(text: ConnectionText) {
  const { regionId, vpnGatewayId } = text
  const enabled = useIsGatewayListed(text)
  const query = useQuery({ ...surroundingsQuery(regionId, vpnGatewayId), enabled })
  const room = useRoom(enabled)
  const answer = enabled ? query.data : undefined
  const known = useMemo(
    (): KnownSurroundings | undefined =>
      room && answer && { surroundings: room.read(answer, regionId), check: room.check },
    [room, answer, regionId],
  )
  const { refetch } = query
  const refresh = useCallback(async (): Promise<KnownSurroundings | undefined> => {
    if (!enabled) return undefined
    const [{ data, isError }, loaded] = await Promise.all([
      refetch(),
      loadRoom().catch(() => undefined),
    ])
    // What was read earlier stays in `data`: after a failure it vouches for nothing.
    if (!data || isError || !loaded) return undefined
    return { surroundings: loaded.read(data, regionId), check: loaded.check }
  }, [enabled, refetch, regionId])
  return { known, refresh }
}

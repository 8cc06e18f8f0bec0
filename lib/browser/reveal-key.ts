import type { RevealedKey } from '@/lib/vpn/wire/answers'
import { connectionPath } from './queries'
import { sendJson } from './request-json'

/**
 * Asks for the pre-shared key of a connection, or of one of its two tunnels. It is kept nowhere.
 *
 * @param tunnelId - needed where there are two
 * @throws ProblemError
 */
export const revealKey = (
  regionId: string,
  connectionId: string,
  tunnelId: string | undefined,
): Promise<RevealedKey> =>
  sendJson('POST', `${connectionPath(regionId, connectionId)}/psk`, {
    ...(tunnelId !== undefined && { TunnelId: tunnelId }),
  })

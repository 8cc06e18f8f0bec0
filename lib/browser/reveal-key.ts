import type { RevealedKey } from '@/lib/vpn/wire/answers'
import { connectionPath } from './queries'
import { sendJson } from './request-json'

/** Asks for the pre-shared key of a connection. It is kept nowhere. @throws ProblemError */
export const revealKey = (regionId: string, connectionId: string): Promise<RevealedKey> =>
  sendJson('POST', `${connectionPath(regionId, connectionId)}/psk`, {})

import type { RevealedKey } from '@/lib/vpn/wire/answers'
import { requestJson } from './request-json'

/** Asks for the pre-shared key of a connection. It is kept nowhere. @throws ProblemError */
export const revealKey = (regionId: string, connectionId: string): Promise<RevealedKey> =>
  requestJson(
    `/api/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(connectionId)}/psk`,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
  )

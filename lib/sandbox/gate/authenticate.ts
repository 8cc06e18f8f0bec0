import 'server-only'
import { apiError } from '../api-error'
import type { Incoming } from './incoming'
import type { Nonces } from './nonces'
import { verifyV1 } from './verify-v1'
import { verifyV3 } from './verify-v3'

/** Which of the two signature schemes a request uses, and which operation it asks for. */
export type Envelope = {
  readonly scheme: 'V3' | 'V1'
  readonly action: string | undefined
  readonly version: string | undefined
}

/**
 * Reads the envelope without trusting it: V3 puts it in headers, V1 among the parameters. The
 * official client's V1 calls carry the headers too, so these alone do not make a call V3.
 */
export function readEnvelope({ headers, parameters }: Incoming): Envelope {
  const isV1 = headers['authorization'] === undefined && parameters['SignatureVersion']
  if (!isV1 && headers['x-acs-action'] !== undefined) {
    return { scheme: 'V3', action: headers['x-acs-action'], version: headers['x-acs-version'] }
  }
  return { scheme: 'V1', action: parameters['Action'], version: parameters['Version'] }
}

/** Refuses a request that is not signed, is signed by somebody else, is old, or was sent before. */
export function authenticate(
  incoming: Incoming,
  envelope: Envelope,
  nonces: Nonces,
  now: number,
): void {
  const verify = envelope.scheme === 'V3' ? verifyV3 : verifyV1
  if (!nonces.use(verify(incoming, now), now)) throw apiError('SignatureNonceUsed')
}

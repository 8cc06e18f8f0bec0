import 'server-only'
import { createHash } from 'node:crypto'
import type { Client } from '@/lib/alibaba/client'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { type DescribedConnection, readDescribedConnection } from '@/lib/vpn/wire/describe'
import { readDescribedKeys } from '@/lib/vpn/wire/described-keys'
import type { Keys } from '@/lib/vpn/wire/keys-in'
import { versionOf } from '@/lib/vpn/wire/version-of'

/** What a change names to say what it was made from: a digest of the configured values. */
export function versionDigest(described: DescribedConnection): string {
  return createHash('sha256').update(versionOf(described)).digest('base64url').slice(0, 22)
}

/** A connection as it is now. The key never leaves the server. */
export type Current = {
  readonly kind: 'ok'
  readonly described: DescribedConnection
  readonly version: string
  /** One for each tunnel, the active one's first. */
  readonly keys: Keys
  readonly requestId: string
}

export type CurrentReading =
  | Current
  | { readonly kind: 'absent'; readonly failure: ServiceFailure }
  | { readonly kind: 'unreadable'; readonly requestId: string }
  | { readonly kind: 'failed'; readonly failure: ServiceFailure }

const notFound = 'InvalidVpnConnectionInstanceId.NotFound'

/** Asks for one connection, its key included. */
export async function readCurrent(
  client: Client,
  regionId: string,
  id: string,
  signal?: AbortSignal,
): Promise<CurrentReading> {
  const parameters = { RegionId: regionId, VpnConnectionId: id }
  const answer = await client.call('DescribeVpnConnection', regionId, parameters, { signal })
  if (answer.kind === 'api' && answer.code === notFound)
    return { kind: 'absent', failure: answer }
  if (answer.kind !== 'ok') return { kind: 'failed', failure: answer }
  const { body, requestId } = answer
  const described = readDescribedConnection(body)
  if (!described) return { kind: 'unreadable', requestId }
  const keys = readDescribedKeys(body)
  return { kind: 'ok', described, version: versionDigest(described), keys, requestId }
}

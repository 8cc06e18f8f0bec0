import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import { isReserved, type Tag } from '@/lib/vpn/tags/check-tags'
import { readTags } from '@/lib/vpn/tags/read-tags'
import type { Context } from '../context'

/** A connection by its address. */
export type TaggedPlace = { readonly regionId: string; readonly connectionId: string }

type Reading =
  | { readonly kind: 'ok'; readonly requestId: string; readonly tags: readonly Tag[] }
  | ServiceFailure

/** The tags people have set on a connection; those that the service sets by itself are not theirs to change. */
export async function readCurrentTags(
  { client }: Pick<Context, 'client'>,
  { regionId, connectionId }: TaggedPlace,
  signal?: AbortSignal,
): Promise<Reading> {
  const parameters = { RegionId: regionId, VpnConnectionId: connectionId }
  const answer = await client.call('DescribeVpnConnection', regionId, parameters, { signal })
  if (answer.kind !== 'ok') return answer
  const tags = readTags(answer.body).filter((tag) => !isReserved(tag))
  return { kind: 'ok', requestId: answer.requestId, tags }
}

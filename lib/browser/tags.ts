import { queryOptions } from '@tanstack/react-query'
import type { ConnectionTags } from '@/lib/vpn/tags/answers'
import type { Tag } from '@/lib/vpn/tags/check-tags'
import { readTags, writeTags } from '@/lib/vpn/tags/read-tags'
import { noteParameters } from './note'
import { connectionPath } from './queries'
import { requestJson, sendJson } from './request-json'

/** A connection by its address. */
export type TagPlace = { readonly regionId: string; readonly connectionId: string }

const pathOf = ({ regionId, connectionId }: TagPlace) =>
  `${connectionPath(regionId, connectionId)}/tags`

/** The tags people have set on a connection. */
export const connectionTagsQuery = (place: TagPlace) =>
  queryOptions({
    queryKey: ['connection-tags', place.regionId, place.connectionId],
    queryFn: ({ signal }) => requestJson<ConnectionTags>(pathOf(place), { signal }),
    select: readTags,
  })

/**
 * Gives a connection these tags and no others; `seen` is what that was made from.
 *
 * @throws ProblemError, 412 where it has others by now
 */
export const changeTags = (place: TagPlace, wanted: readonly Tag[], seen: readonly Tag[]) =>
  sendJson<ConnectionTags>('PUT', pathOf(place), {
    Tags: writeTags(wanted).Tag,
    From: writeTags(seen).Tag,
    ...noteParameters(),
  })

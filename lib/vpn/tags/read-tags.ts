import { isRecord, listIn } from '../wire/read-fields'
import type { Tag } from './check-tags'

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''

function readTag(source: unknown): Tag[] {
  if (!isRecord(source)) return []
  const key = textOf(source['Key'])
  return key === '' ? [] : [{ key, value: textOf(source['Value']) }]
}

/**
 * The tags a person has set on a described resource; none where there are none. A list has them in
 * `Tag.Tag`, a single connection in `Tags.Tag` ("DescribeVpnConnections", "DescribeVpnConnection").
 * Beside `Tags`, a `Tag` is something else: on a VPN gateway it holds capability flags as JSON text.
 */
export function readTags(described: unknown): readonly Tag[] {
  const single = listIn(described, 'Tags', 'Tag').flatMap(readTag)
  return single.length > 0 ? single : listIn(described, 'Tag', 'Tag').flatMap(readTag)
}

/** Tags as the service and our HTTP API write them. */
export const writeTags = (tags: readonly Tag[]) => ({
  Tag: tags.map(({ key, value }) => ({ Key: key, Value: value })),
})

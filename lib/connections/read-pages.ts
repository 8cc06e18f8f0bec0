import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import type { Context } from './context'

const pageSize = 50
/** 10,000 resources: far above every documented quota, and an end to a service that repeats itself. */
const pagesMax = 200

type Pages<T> = { kind: 'ok'; requestId: string; members: T[] } | ServiceFailure

/** Reads every page of a Describe operation, one after the other. */
export async function readPages<T>(
  { client }: Pick<Context, 'client'>,
  call: {
    action: string
    regionId: string
    /** What the list is narrowed to. */
    parameters?: Readonly<Record<string, string>>
    read: (body: unknown) => T[]
    signal?: AbortSignal | undefined
  },
): Promise<Pages<T>> {
  const { action, regionId, read, signal } = call
  const members: T[] = []
  for (let page = 1; page <= pagesMax; page += 1) {
    const parameters = {
      ...call.parameters,
      RegionId: regionId,
      PageNumber: String(page),
      PageSize: String(pageSize),
    }
    const answer = await client.call(action, regionId, parameters, { signal })
    if (answer.kind !== 'ok') return answer
    const found = read(answer.body)
    members.push(...found)
    const total = Number(answer.body['TotalCount'] ?? 0)
    const isLast = found.length === 0 || page * pageSize >= total
    if (isLast) return { kind: 'ok', requestId: answer.requestId, members }
  }
  return { kind: 'ok', requestId: '', members }
}

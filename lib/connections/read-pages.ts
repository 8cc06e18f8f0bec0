import 'server-only'
import type { ServiceFailure } from '@/lib/alibaba/errors'
import type { Context } from './context'
import { waitOutThrottling } from './wait-out-throttling'

const pageSize = 50
/** 10,000 resources: far above every documented quota, and an end to a service that repeats itself. */
const pagesMax = 200
/**
 * Pages read at the same time. The service lets an account make 600 of these calls a minute in a
 * region ("DescribeVpnConnections", limits), and others of the account need some of them.
 */
const atOnceMax = 4

type Pages<T> = { kind: 'ok'; requestId: string; members: T[] } | ServiceFailure

type PagedCall<T> = {
  action: string
  regionId: string
  /** What the list is narrowed to. */
  parameters?: Readonly<Record<string, string>>
  read: (body: unknown) => T[]
  signal?: AbortSignal | undefined
}

const pageCount = (total: number) => Math.min(Math.ceil(total / pageSize), pagesMax)

/**
 * Reads every page of a Describe operation: the first tells how many there are, the others are read
 * several at a time and keep their order. A list that grows meanwhile is read to its new end; the
 * first failure ends it all.
 */
export async function readPages<T>(
  { client }: Pick<Context, 'client'>,
  { action, regionId, parameters: narrowedTo, read, signal }: PagedCall<T>,
): Promise<Pages<T>> {
  const pages: T[][] = []
  let requestId = ''
  let last = 1
  let next = 2
  let failure: ServiceFailure | undefined

  async function readPage(page: number): Promise<void> {
    const parameters = {
      ...narrowedTo,
      RegionId: regionId,
      PageNumber: String(page),
      PageSize: String(pageSize),
    }
    const call = () => client.call(action, regionId, parameters, { signal })
    const answer = await waitOutThrottling(call, signal)
    if (answer.kind !== 'ok') {
      failure ??= answer
      return
    }
    pages[page - 1] = read(answer.body)
    last = Math.max(last, pageCount(Number(answer.body['TotalCount'] ?? 0)))
    requestId = answer.requestId
  }

  async function readOn(): Promise<void> {
    while (next <= last && !failure) {
      const page = next
      next += 1
      await readPage(page)
    }
  }

  await readPage(1)
  await Promise.all(Array.from({ length: atOnceMax }, readOn))
  return failure ?? { kind: 'ok', requestId, members: pages.flat() }
}

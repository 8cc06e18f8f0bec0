import { describe, expect, test } from 'vitest'
import { createClient } from '@/lib/alibaba/client'
import { fixedCredentials } from '@/lib/alibaba/credentials'
import { startHttp } from '@/lib/alibaba/loopback.fixture'
import { Secret } from '@/lib/secret'
import { listIn } from '@/lib/vpn/wire/read-fields'
import type { Context } from './context'
import { readPages } from './read-pages'

const pageSize = 50

const contextFor = (endpoint: string): Pick<Context, 'client'> => ({
  client: createClient({
    credentials: fixedCredentials({ accessKeyId: 'id', accessKeySecret: new Secret('secret') }),
    endpointOverride: endpoint,
  }),
})

const read = (endpoint: string, signal?: AbortSignal) =>
  readPages(contextFor(endpoint), {
    action: 'DescribeThings',
    regionId: 'cn-shanghai',
    read: (body) => [...listIn(body, 'Things', 'Thing')].map(Number),
    signal,
  })

const pageIn = (body: string) => Number(new URLSearchParams(body).get('PageNumber'))

/** The numbers from 0 to `total` on pages. */
const answerOf = (page: number, total: number) => {
  const start = (page - 1) * pageSize
  const Thing = Array.from(
    { length: Math.max(0, Math.min(pageSize, total - start)) },
    (_, index) => start + index,
  )
  return JSON.stringify({ RequestId: `R-${page}`, TotalCount: total, Things: { Thing } })
}

const upTo = (total: number) => Array.from({ length: total }, (_, index) => index)

describe('the pages of a list', () => {
  test('are read four at a time after the first, and keep their order', async () => {
    const total = 11 * pageSize - 7
    let held: (() => void)[] = []
    const heldCounts: number[] = []
    let left = 10
    const server = await startHttp((response, { body }) => {
      const page = pageIn(body)
      const answer = () => response.end(answerOf(page, total))
      if (page === 1) {
        answer()
        return
      }
      held.push(answer)
      // No more can be on their way than are held or left: only then is anything answered, the last first.
      if (held.length < Math.min(4, left)) return
      heldCounts.push(held.length)
      left -= held.length
      const now = held.reverse()
      held = []
      for (const one of now) one()
    })
    expect(await read(server.url)).toMatchObject({ kind: 'ok', members: upTo(total) })
    expect(heldCounts).toEqual([4, 4, 2])
    expect(server.arrived).toHaveLength(11)
  })

  test('are read on to the end of a list that grows meanwhile', async () => {
    const server = await startHttp((response, { body }) => {
      const page = pageIn(body)
      response.end(answerOf(page, page === 1 ? 60 : 160))
    })
    expect(await read(server.url)).toMatchObject({ kind: 'ok', members: upTo(160) })
  })

  test('are 200 at most, whatever the service counts', async () => {
    const server = await startHttp((response, { body }) =>
      response.end(answerOf(pageIn(body), 1_000_000)),
    )
    expect(await read(server.url)).toMatchObject({ kind: 'ok', members: upTo(10_000) })
    expect(server.arrived).toHaveLength(200)
  })

  test('end with the first one that fails', async () => {
    const server = await startHttp((response, { body }) => {
      const page = pageIn(body)
      if (page === 1) {
        response.end(answerOf(1, 5000))
        return
      }
      response.statusCode = 403
      response.end(JSON.stringify({ RequestId: 'R', Code: 'Forbidden.RAM', Message: 'No.' }))
    })
    expect(await read(server.url)).toMatchObject({ kind: 'api', code: 'Forbidden.RAM' })
    expect(server.arrived.length).toBeLessThanOrEqual(5)
  })
})

describe('a page that is throttled', () => {
  const throttling = (times: number, retryAfterMs: number) =>
    startHttp((response, _request, index) => {
      if (index >= times) {
        response.end(answerOf(1, 3))
        return
      }
      response.writeHead(400, { 'x-acs-retry-after': String(retryAfterMs) })
      response.end(
        JSON.stringify({ RequestId: 'R', Code: 'Throttling.User', Message: 'Too many.' }),
      )
    })

  test('is asked for again after the time that the service names', async () => {
    const server = await throttling(2, 80)
    const start = performance.now()
    expect(await read(server.url)).toMatchObject({ kind: 'ok', members: upTo(3) })
    expect(performance.now() - start).toBeGreaterThanOrEqual(155)
    expect(server.arrived).toHaveLength(3)
  })

  test('is given up after the third time', async () => {
    const server = await throttling(9, 1)
    expect(await read(server.url)).toMatchObject({ kind: 'throttled', code: 'Throttling.User' })
    expect(server.arrived).toHaveLength(3)
  })

  test('is given up at once when the service asks for longer than anybody would look on', async () => {
    const server = await throttling(9, 60_000)
    expect(await read(server.url)).toMatchObject({ kind: 'throttled' })
    expect(server.arrived).toHaveLength(1)
  })

  test('is not waited for by somebody who has gone', async () => {
    const server = await throttling(9, 7000)
    const gone = new AbortController()
    server.server.on('request', (_request, response) =>
      response.on('finish', () => setImmediate(() => gone.abort())),
    )
    const start = performance.now()
    expect(await read(server.url, gone.signal)).toMatchObject({ kind: 'cancelled' })
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

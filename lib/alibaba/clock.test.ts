import { describe, expect, it } from 'vitest'
import { startTestSandbox } from '@/lib/sandbox/testing'
import { Secret } from '@/lib/secret'
import { createClient } from './client'
import { fixedCredentials } from './credentials'
import { type Arrived, startHttp } from './loopback.fixture'

const credentials = fixedCredentials({
  accessKeyId: 'sandbox-access-key-id',
  accessKeySecret: new Secret('sandbox-access-key-secret'),
})
const hourMs = 3_600_000
const regions = ['DescribeRegions', 'cn-hangzhou', {}] as const

const clientOff = (endpointOverride: string, byMs: number) =>
  createClient({
    credentials,
    endpointOverride,
    now: () => Date.now() + byMs,
    limits: { totalMs: 2000 },
  })

const seen = ({ headers }: Arrived) => ({
  date: Date.parse(String(headers['x-acs-date'])),
  nonce: headers['x-acs-signature-nonce'],
})

const expired = JSON.stringify({ Code: 'InvalidTimeStamp.Expired', RequestId: 'R' })

describe('a clock that is wrong by hours', () => {
  it.each([-7 * hourMs, 26 * hourMs])(
    'of %d ms is made up for by the first call',
    async (byMs) => {
      const sandbox = await startTestSandbox()
      const client = clientOff(sandbox.url, byMs)
      expect(client.clockOffsetMs()).toBe(0)
      expect((await client.call(...regions)).kind).toBe('ok')
      expect(Math.abs(client.clockOffsetMs() + byMs)).toBeLessThan(5000)
      const logged = async () => {
        const answer = await fetch(`${sandbox.url}/_control/requests`)
        const { requests } = (await answer.json()) as { requests: { code?: string }[] }
        return requests.map(({ code }) => code)
      }
      expect(await logged()).toEqual(['InvalidTimeStamp.Expired', undefined])
      expect((await client.call(...regions)).kind).toBe('ok')
      expect(await logged()).toEqual(['InvalidTimeStamp.Expired', undefined, undefined])
    },
  )

  it('costs one repeat with a new nonce and the service’s time; a second refusal stands', async () => {
    const serviceMs = Date.UTC(2030, 0, 1)
    const service = await startHttp((response) => {
      response.writeHead(400, { date: new Date(serviceMs).toUTCString() }).end(expired)
    })
    const answer = await clientOff(service.url, 0).call(...regions)
    expect(answer).toMatchObject({ kind: 'api', code: 'InvalidTimeStamp.Expired' })
    const [first, second, ...more] = service.arrived.map(seen)
    expect(more).toEqual([])
    expect(Math.abs((second?.date ?? 0) - serviceMs)).toBeLessThan(5000)
    expect(second?.nonce).not.toBe(first?.nonce)
  })

  it('stays a refusal where the answer does not say what time it is', async () => {
    const service = await startHttp((response) => {
      response.sendDate = false
      response.writeHead(400).end(expired)
    })
    const client = clientOff(service.url, 0)
    expect(await client.call(...regions)).toMatchObject({ code: 'InvalidTimeStamp.Expired' })
    expect(service.arrived).toHaveLength(1)
    expect(client.clockOffsetMs()).toBe(0)
  })

  it('does not lengthen the call: both sends share one deadline', async () => {
    const service = await startHttp((response, _request, index) => {
      if (index === 0) setTimeout(() => response.writeHead(400).end(expired), 500)
    })
    const client = createClient({
      credentials,
      endpointOverride: service.url,
      limits: { totalMs: 600 },
    })
    const started = performance.now()
    const answer = await client.call(...regions)
    expect(answer).toEqual({ kind: 'deadline', maybeApplied: true })
    expect(performance.now() - started).toBeLessThan(950)
  })

  it('moves back when this machine’s clock is set right', async () => {
    const sandbox = await startTestSandbox()
    let byMs = 5 * hourMs
    const now = () => Date.now() + byMs
    const client = createClient({ credentials, endpointOverride: sandbox.url, now })
    await client.call(...regions)
    byMs = 0
    expect((await client.call(...regions)).kind).toBe('ok')
    expect(Math.abs(client.clockOffsetMs())).toBeLessThan(5000)
  })
})

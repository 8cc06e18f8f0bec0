import { describe, expect, it } from 'vitest'
import { call, codeOf, createParameters, ids, startTestSandbox } from '../testing'

const begin = Date.UTC(2026, 0, 5, 8)

/** A connection to a silent peer, an hour old. */
async function withLogs() {
  let now = begin
  const sandbox = await startTestSandbox({ now: () => now })
  const parameters = createParameters({
    CustomerGatewayId: ids.silent,
    EffectImmediately: 'true',
  })
  const made = await call(sandbox, 'CreateVpnConnection', parameters)
  now += 3_600_000
  const VpnConnectionId = String(made.fields['VpnConnectionId'])
  const ask = (changes: Record<string, string>) =>
    call(sandbox, 'DescribeVpnConnectionLogs', {
      RegionId: 'cn-shanghai',
      VpnConnectionId,
      ...changes,
    })
  const linesOf = async (changes: Record<string, string>) => {
    const lines: string[] = []
    for (let page = 1; ; page += 1) {
      const { fields } = await ask({ ...changes, PageSize: '50', PageNumber: String(page) })
      const { Logs } = fields['Data'] as { Logs: string[] }
      lines.push(...Logs)
      if (Logs.length < 50) return lines
    }
  }
  return { ask, linesOf, now }
}

const seconds = (time: number) => String(Math.floor(time / 1_000))

describe('the span of a log', () => {
  it('reaches from From to To, and split in two it is the same', async () => {
    const { linesOf } = await withLogs()
    const [from, middle, to] = [begin, begin + 1_800_000, begin + 3_600_000]
    const whole = await linesOf({ From: seconds(from), To: seconds(to) })
    expect(whole.length).toBeGreaterThan(600)
    const halves = [
      ...(await linesOf({ From: seconds(from), To: seconds(middle - 1_000) })),
      ...(await linesOf({ From: seconds(middle), To: seconds(to) })),
    ]
    expect(halves).toEqual(whole)
  })

  it('may be given by minutes: up to now, from From on, or up to To', async () => {
    const { linesOf, now } = await withLogs()
    const span = (from: number, to: number) => linesOf({ From: seconds(from), To: seconds(to) })
    const minutes = 600_000
    expect(await linesOf({ MinutePeriod: '10' })).toEqual(await span(now - minutes, now))
    const From = seconds(begin)
    expect(await linesOf({ From, MinutePeriod: '10' })).toEqual(
      await span(begin, begin + minutes),
    )
    const To = seconds(begin + 1_200_000)
    expect(await linesOf({ To, MinutePeriod: '10' })).toEqual(
      await span(begin + minutes, begin + 2 * minutes),
    )
  })

  it.each<[Record<string, string>, string]>([
    [{}, 'MissingMinutePeriod'],
    [{ From: seconds(begin) }, 'MissingTo'],
    [{ To: seconds(begin) }, 'MissingFrom'],
    [{ MinutePeriod: '0' }, 'InvalidMinutePeriod'],
    [{ MinutePeriod: '11' }, 'InvalidMinutePeriod'],
    [{ MinutePeriod: '1.5' }, 'InvalidMinutePeriod'],
    [{ From: String(begin), To: String(begin) }, 'InvalidFrom'],
    [{ From: seconds(begin + 1_000), To: seconds(begin) }, 'InvalidFrom'],
    [{ MinutePeriod: '1', PageSize: '51' }, 'InvalidPageSize'],
    [{ MinutePeriod: '1', VpnConnectionId: 'vco-no' }, 'InvalidVpnConnectionInstanceId.NotFound'],
  ])('%j is refused with %s', async (changes, code) => {
    const { ask } = await withLogs()
    expect(await codeOf(ask(changes))).toBe(code)
  })
})

describe('a page of a log', () => {
  it('counts what it holds, ten by default, and takes a tunnel', async () => {
    const { ask } = await withLogs()
    const { fields } = await ask({ MinutePeriod: '10', TunnelId: 'tun-any' })
    expect(fields).toEqual({
      RequestId: expect.any(String),
      Data: { Logs: expect.any(Array) },
      Count: 10,
      IsCompleted: true,
      PageNumber: 1,
      PageSize: 10,
    })
    const behind = await ask({ MinutePeriod: '1', PageNumber: '999' })
    expect(behind.fields).toMatchObject({ Data: { Logs: [] }, Count: 0 })
  })

  it('of a span of months says that it was not searched to its beginning', async () => {
    let now = begin
    const sandbox = await startTestSandbox({ now: () => now })
    now += 90 * 86_400_000
    const { fields } = await call(sandbox, 'DescribeVpnConnectionLogs', {
      RegionId: 'cn-shanghai',
      VpnConnectionId: 'vco-uf6silent4e9t1w7b3xaf',
      From: seconds(begin),
      To: seconds(now),
    })
    expect(fields).toMatchObject({ Count: 10, IsCompleted: false })
  })
})

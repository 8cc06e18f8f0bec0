import { describe, expect, test } from 'vitest'
import { readLogsQuery } from './logs-query'

const read = (query: string) => readLogsQuery(new URLSearchParams(query))

describe('the query of the logs', () => {
  test.each([
    ['', { MinutePeriod: 10 }],
    ['MinutePeriod=1', { MinutePeriod: 1 }],
    ['From=1600000000&To=1600000060', { From: 1_600_000_000, To: 1_600_000_060 }],
    ['From=1600000000&MinutePeriod=5', { From: 1_600_000_000, MinutePeriod: 5 }],
    [
      'TunnelId=tun-1&PageNumber=2&PageSize=10',
      { TunnelId: 'tun-1', PageNumber: 2, PageSize: 10, MinutePeriod: 10 },
    ],
  ])('"%s" is taken', (query, expected) => {
    expect(read(query)).toEqual({ ok: true, value: { PageNumber: 1, PageSize: 50, ...expected } })
  })

  test.each([
    ['From=1600000000', ['To']],
    ['To=1600000000', ['From']],
    ['From=1600000060&To=1600000000', ['To']],
    ['From=1600000000000&To=1600000060000', ['From', 'To']],
    ['MinutePeriod=0', ['MinutePeriod']],
    ['MinutePeriod=11', ['MinutePeriod']],
    ['MinutePeriod=', ['MinutePeriod']],
    ['MinutePeriod=1e1', ['MinutePeriod']],
    ['PageSize=51&PageNumber=0', ['PageSize', 'PageNumber']],
    ['PageSize=5&PageSize=5', ['PageSize']],
    ['TunnelId=a%20b', ['TunnelId']],
    ['Minutes=5&toString=1', ['Minutes', 'toString']],
  ])('"%s" is refused at %j', (query, parameters) => {
    const outcome = read(query)
    if (outcome.ok) throw new Error('nothing of this is valid')
    expect(outcome.problem.status).toBe(422)
    expect(outcome.problem.errors.map(({ parameter }) => parameter)).toEqual(parameters)
  })
})

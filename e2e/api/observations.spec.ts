import { expect, test } from '../fixtures'
import { parametersOf, readProblem } from '../support/problems'
import { region, seeded } from '../support/seeded'

const silent = `/api/connections/${region}/${seeded.silent.id}`

test('the log of a connection comes in lines, page by page', async ({ request }) => {
  const first = await (await request.get(`${silent}/logs?MinutePeriod=10&PageSize=5`)).json()
  expect(first).toEqual({
    RequestId: expect.stringMatching(/^[0-9A-F-]{36}$/),
    Logs: Array(5).fill(expect.stringContaining(seeded.silent.id)),
    PageNumber: 1,
    PageSize: 5,
    IsCompleted: true,
    Next: 2,
  })
  const second = await (
    await request.get(`${silent}/logs?MinutePeriod=10&PageSize=5&PageNumber=${first.Next}`)
  ).json()
  expect(second.PageNumber).toBe(2)
  const none = await request.get(`${silent}/logs?From=1000000000&To=1000000060`)
  expect(await none.json()).toMatchObject({ Logs: [], Next: null })
})

test('a wrong span names every bad parameter, and nobody is asked', async ({
  request,
  sandbox,
}) => {
  for (const [query, parameters] of [
    ['From=1000000000', ['To']],
    ['MinutePeriod=11&PageSize=0&Colour=blue', ['MinutePeriod', 'PageSize', 'Colour']],
  ] as const) {
    const problem = await readProblem(await request.get(`${silent}/logs?${query}`))
    expect([problem.status, parametersOf(problem)]).toEqual([422, parameters])
  }
  expect(await sandbox.calls('DescribeVpnConnectionLogs')).toEqual([])
})

test('the diagnosis of a silent peer says so, and asks as documented', async ({
  request,
  sandbox,
}) => {
  const { Diagnoses } = await (await request.get(`${silent}/diagnosis`)).json()
  expect(Diagnoses).toEqual([
    expect.objectContaining({
      VpnConnectionId: seeded.silent.id,
      Severity: 'Critical',
      FailedReasonCode: expect.stringMatching(/^(?:NoResponse|Phase1NegotiationTimeout)$/),
      FailedTime: expect.any(Number),
    }),
  ])
  const [asked] = await sandbox.calls('DiagnoseVpnConnections')
  expect(asked?.parameters).toMatchObject({ 'VpnConnectionIds.1': seeded.silent.id })
})

test('the peer’s configuration is turned round, and holds no key', async ({ request }) => {
  const of = `/api/connections/${region}/${seeded.datacentre.id}`
  const text = await (await request.get(`${of}/peer-config`)).text()
  const here = await (await request.get(of)).json()
  const { VpnConnectionConfig } = JSON.parse(text)
  expect(VpnConnectionConfig).toMatchObject({
    LocalSubnet: here.RemoteSubnet,
    RemoteSubnet: here.LocalSubnet,
    IkeConfig: { LocalId: here.IkeConfig.RemoteId, RemoteId: here.IkeConfig.LocalId },
  })
  expect(text).not.toContain('Psk')
})

for (const place of ['logs', 'diagnosis', 'peer-config']) {
  test(`${place} of a connection that is not there, or cannot be, is a problem`, async ({
    request,
  }) => {
    const at = (id: string) => request.get(`/api/connections/${region}/${id}/${place}`)
    const absent = await readProblem(await at('vco-none'))
    expect([absent.status, absent.code]).toEqual([404, 'InvalidVpnConnectionInstanceId.NotFound'])
    const impossible = await readProblem(await at('a%20b'))
    expect([impossible.status, parametersOf(impossible)]).toEqual([422, ['VpnConnectionId']])
  })

  test(`${place} takes no other method`, async ({ request }) => {
    const answer = await request.post(`${silent}/${place}`, { data: {} })
    expect(answer.headers()['allow']).toBe('GET')
    expect((await readProblem(answer)).status).toBe(405)
  })
}

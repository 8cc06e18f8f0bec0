import { describe, expect, it } from 'vitest'
import { call, control, createParameters, ids, startTestSandbox } from '../testing'

const token = { ClientToken: '02fb3da4-130e-11e9-8e44-0016e04115b' }

describe('a client token', () => {
  it('makes one connection of many equal calls, sent at once or later', async () => {
    const sandbox = await startTestSandbox({ settleMs: 60_000 })
    const parameters = createParameters(token)
    const send = () => call(sandbox, 'CreateVpnConnection', parameters)
    const answers = [...(await Promise.all(Array.from({ length: 16 }, send))), await send()]
    const made = answers.map(({ status, fields }) => {
      const { RequestId: _own, ...result } = fields
      return { status, result }
    })
    expect(new Set(made.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(made[0]?.status).toBe(200)
    const filter = { RegionId: 'cn-shanghai', VpnGatewayId: ids.core }
    const list = await call(sandbox, 'DescribeVpnConnections', filter)
    // One was seeded.
    expect(list.fields['TotalCount']).toBe(2)
  })

  it('is refused with other parameters, wherever they differ', async () => {
    const sandbox = await startTestSandbox()
    const send = (changes: Record<string, string>) =>
      call(sandbox, 'CreateVpnConnection', createParameters({ ...token, ...changes }))
    expect((await send({})).status).toBe(200)
    for (const changes of [{ Name: 'x' }, { IkeConfig: '{"Psk":"other"}' }, { DryRun: 'true' }]) {
      expect(await send(changes)).toMatchObject({
        status: 400,
        fields: { Code: 'IdempotentParameterMismatch' },
      })
    }
  })

  it('is not spent by a refusal', async () => {
    const sandbox = await startTestSandbox()
    const send = (changes: Record<string, string>) =>
      call(sandbox, 'CreateVpnConnection', createParameters({ ...token, ...changes }))
    expect((await send({ VpnGatewayId: ids.overdue })).status).toBe(400)
    expect((await send({})).status).toBe(200)
  })

  it('finds the connection of a call whose answer was lost', async () => {
    const sandbox = await startTestSandbox({ settleMs: 60_000 })
    await control(sandbox, 'POST', '/faults', { kind: 'drop-after' })
    const parameters = createParameters(token)
    await expect(call(sandbox, 'CreateVpnConnection', parameters)).rejects.toThrow()
    const again = await call(sandbox, 'CreateVpnConnection', parameters)
    expect(again.status).toBe(200)
    const id = String(again.fields['VpnConnectionId'])
    const filter = { RegionId: 'cn-shanghai', VpnConnectionId: id }
    expect((await call(sandbox, 'DescribeVpnConnection', filter)).status).toBe(200)
  })

  it('without it, the same call is refused as a second connection', async () => {
    const sandbox = await startTestSandbox()
    const send = () => call(sandbox, 'CreateVpnConnection', createParameters())
    expect((await send()).status).toBe(200)
    expect((await send()).fields['Code']).toBe('InvalidVpnConnection.AlreadyExists')
  })
})

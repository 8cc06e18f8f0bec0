import {
  appendFileSync,
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type RunningSandbox, startSandbox } from '../server'
import { call, control, createParameters, startTestSandbox } from '../testing'

function newStateFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return join(folder, 'state', 'sandbox.jsonl')
}

/** Runs against a sandbox that is closed afterwards, as a process that ends. */
async function during<T>(stateFile: string, use: (sandbox: RunningSandbox) => Promise<T>) {
  const sandbox = await startSandbox({ port: 0, settleMs: 0, stateFile })
  try {
    return await use(sandbox)
  } finally {
    await sandbox.close()
  }
}

const token = (text: string) => ({ ClientToken: text })
const create = (sandbox: RunningSandbox, changes: Record<string, string>) =>
  call(sandbox, 'CreateVpnConnection', createParameters(changes))
const idOf = async (answer: ReturnType<typeof create>) => (await answer).fields['VpnConnectionId']
const read = async (sandbox: RunningSandbox, id: unknown) => {
  const filter = { RegionId: 'cn-shanghai', VpnConnectionId: String(id) }
  const { RequestId: _own, ...fields } = (await call(sandbox, 'DescribeVpnConnection', filter))
    .fields
  return fields
}

describe('a restart', () => {
  it('keeps connections, their keys, their put states and their tokens', async () => {
    const file = newStateFile()
    const [id, before] = await during(file, async (sandbox) => {
      const made = await idOf(create(sandbox, token('a')))
      const Status = 'ipsec_sa_established'
      await control(sandbox, 'POST', '/status', { VpnConnectionId: made, Status })
      return [made, await read(sandbox, made)] as const
    })
    await during(file, async (sandbox) => {
      expect(await read(sandbox, id)).toEqual(before)
      expect(before['Status']).toBe('ipsec_sa_established')
      expect(await idOf(create(sandbox, token('a')))).toBe(id)
      expect((await create(sandbox, {})).fields['Code']).toBe(
        'InvalidVpnConnection.AlreadyExists',
      )
    })
  })

  it('keeps what was modified and deleted, with the tokens of both', async () => {
    const file = newStateFile()
    const seeded = {
      RegionId: 'cn-shanghai',
      VpnConnectionId: 'vco-uf6full3d8r1y6h4v0cbe',
      ...token('d'),
    }
    const change = { RegionId: 'cn-shanghai', Name: 'after', ...token('m') }
    const [id, before, answer] = await during(file, async (sandbox) => {
      const VpnConnectionId = String(await idOf(create(sandbox, {})))
      const modified = await call(sandbox, 'ModifyVpnConnectionAttribute', {
        ...change,
        VpnConnectionId,
      })
      expect((await call(sandbox, 'DeleteVpnConnection', seeded)).status).toBe(200)
      return [VpnConnectionId, await read(sandbox, VpnConnectionId), modified.fields] as const
    })
    await during(file, async (sandbox) => {
      expect(await read(sandbox, id)).toEqual(before)
      expect(before['Name']).toBe('after')
      const again = { ...change, VpnConnectionId: id }
      const { fields } = await call(sandbox, 'ModifyVpnConnectionAttribute', again)
      expect({ ...fields, RequestId: '' }).toEqual({ ...answer, RequestId: '' })
      expect((await call(sandbox, 'DeleteVpnConnection', seeded)).status).toBe(200)
      const { ClientToken: _spent, ...anew } = seeded
      expect((await call(sandbox, 'DescribeVpnConnection', anew)).status).toBe(404)
    })
  })

  it('keeps routes and tags, and what has become of both', async () => {
    const file = newStateFile()
    const gateway = { RegionId: 'cn-shanghai', VpnGatewayId: 'vpn-uf6core3n8w5z1k7x0qmt' }
    const NextHop = 'vco-uf6hq0m5x1k9w3t7z2nva'
    const route = { ...gateway, NextHop, RouteDest: '172.16.0.0/12', Weight: '100' }
    const automatic = { ...route, RouteSource: '10.0.0.0/16', RouteDest: '192.168.0.0/24' }
    const everything = async (sandbox: RunningSandbox) => {
      const lists = ['DescribeVpnPbrRouteEntries', 'DescribeVpnRouteEntries'].map(
        async (action) => ({ ...(await call(sandbox, action, gateway)).fields, RequestId: '' }),
      )
      const { fields } = await call(sandbox, 'DescribeCustomerGateways', gateway)
      const { fields: state } = await control(sandbox, 'GET', '/state')
      return [await Promise.all(lists), fields['CustomerGateways'], state['vpnGateways']]
    }
    const before = await during(file, async (sandbox) => {
      const add = { ...route, PublishVpc: 'true', ...token('route') }
      for (const [action, parameters] of [
        ['CreateVpnRouteEntry', add],
        ['CreateVpnPbrRouteEntry', { ...add, ...token('policy'), RouteSource: '10.0.0.0/24' }],
        ['DeleteVpnPbrRouteEntry', automatic],
        [
          'TagResources',
          {
            RegionId: 'cn-shanghai',
            ResourceType: 'CUSTOMERGATEWAY',
            'ResourceId.1': 'cgw-uf6office2v8h4d0r6ycb',
            'Tag.1.Key': 'team',
          },
        ],
      ] as const)
        expect((await call(sandbox, action, parameters)).status).toBe(200)
      return everything(sandbox)
    })
    expect(JSON.stringify(before)).toContain('172.16.0.0/12')
    await during(file, async (sandbox) => {
      expect(await everything(sandbox)).toEqual(before)
      const repeated = { ...route, PublishVpc: 'true', ...token('route') }
      expect((await call(sandbox, 'CreateVpnRouteEntry', repeated)).status).toBe(200)
      expect(await everything(sandbox)).toEqual(before)
    })
  })

  it('keeps what a connection was marked to fail with', async () => {
    const file = newStateFile()
    const seeded = { VpnConnectionId: 'vco-uf6hq0m5x1k9w3t7z2nva' }
    const FailedReasonCode = 'TrafficSelectorMismatch'
    await during(file, (sandbox) =>
      control(sandbox, 'POST', '/mismatch', { ...seeded, FailedReasonCode }),
    )
    await during(file, async (sandbox) => {
      const status = (await read(sandbox, seeded.VpnConnectionId))['Status']
      expect(status).toBe('ipsec_sa_not_established')
    })
  })

  it('forgets what a reset has cleared', async () => {
    const file = newStateFile()
    await during(file, async (sandbox) => {
      await create(sandbox, {})
      await control(sandbox, 'POST', '/reset')
      expect((await create(sandbox, { Name: 'after' })).status).toBe(200)
    })
    await during(file, async (sandbox) => {
      const { fields } = await control(sandbox, 'GET', '/state')
      expect(fields['connections']).toBe(8)
    })
  })
})

describe('a state file', () => {
  it('that was torn at any byte of its last line loses that line alone', async () => {
    const file = newStateFile()
    const first = await during(file, async (sandbox) => {
      const id = await idOf(create(sandbox, token('first')))
      await create(sandbox, { ...token('second'), LocalSubnet: '10.21.0.0/16' })
      return id
    })
    const whole = readFileSync(file)
    const firstLine = whole.indexOf('\n') + 1
    for (const length of [firstLine + 1, firstLine + 40, whole.length - 1]) {
      writeFileSync(file, whole)
      truncateSync(file, length)
      await during(file, async (sandbox) => {
        expect(statSync(file).size).toBe(firstLine)
        expect(await idOf(create(sandbox, token('first')))).toBe(first)
        const second = { ...token('second'), LocalSubnet: '10.21.0.0/16' }
        expect((await create(sandbox, second)).status).toBe(200)
      })
      expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2)
    }
  })

  it('that is damaged in the middle is named, and the port is free again', async () => {
    const file = newStateFile()
    const port = await during(file, async (sandbox) => {
      await create(sandbox, {})
      return sandbox.port
    })
    appendFileSync(file, 'nonsense\n{"kind":"connection"')
    await expect(startSandbox({ port, stateFile: file })).rejects.toThrow('damaged in line 2')
    await (await startSandbox({ port })).close()
  })

  it('is for its owner alone', async () => {
    const file = newStateFile()
    await during(file, (sandbox) => create(sandbox, {}))
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700)
    chmodSync(file, 0o644)
    await during(file, (sandbox) => create(sandbox, { Name: 'again' }))
    expect(statSync(file).mode & 0o777).toBe(0o600)
  })
})

describe('a port that is taken', () => {
  it('is named, and the state file of its holder is left alone', async () => {
    const { port } = await startTestSandbox()
    const file = newStateFile()
    await expect(startSandbox({ port, stateFile: file })).rejects.toMatchObject({
      name: 'PortTakenError',
      code: 'EADDRINUSE',
      message: expect.stringContaining(`Port ${port}`),
    })
    expect(() => statSync(file)).toThrow()
  })
})

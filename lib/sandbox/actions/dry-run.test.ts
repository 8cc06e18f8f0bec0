import * as vpc from '@alicloud/vpc20160428'
import { describe, expect, it } from 'vitest'
import type { RunningSandbox } from '../server'
import { call, control, createParameters, ids, startTestSandbox } from '../testing'
import { officialClient, type Scheme } from '../testing-official-client'

type Request = ConstructorParameters<typeof vpc.CreateVpnConnectionRequest>[0]

const common = {
  regionId: 'cn-shanghai',
  localSubnet: '10.20.0.0/16',
  remoteSubnet: '172.20.0.0/16',
  clientToken: 'one-token-for-both',
}
const tunnel = (role: string, customerGatewayId: string) =>
  new vpc.CreateVpnConnectionRequestTunnelOptionsSpecification({ role, customerGatewayId })

const modes: Readonly<Record<string, Request>> = {
  single: { ...common, vpnGatewayId: ids.core, customerGatewayId: ids.datacentre },
  dual: {
    ...common,
    vpnGatewayId: ids.dual,
    tunnelOptionsSpecification: [
      tunnel('master', ids.datacentre),
      tunnel('slave', ids.datacentreB),
    ],
  },
}
const cases = Object.entries(modes).flatMap(([mode, request]) =>
  (['V3', 'V1'] satisfies Scheme[]).map((scheme) => ({ mode, scheme, request })),
)

/** Everything a create could have touched. */
async function stateOf(sandbox: RunningSandbox) {
  const [connections, state] = await Promise.all([
    control(sandbox, 'GET', '/connections'),
    control(sandbox, 'GET', '/state'),
  ])
  const { now: _clock, ...rest } = state.fields
  return [connections.fields, rest]
}

describe.each(cases)(
  'a dry run of the official client, $mode, $scheme',
  ({ scheme, request }) => {
    it('that passes is the documented error, and leaves nothing behind, not even its token', async () => {
      const sandbox = await startTestSandbox()
      const client = officialClient(sandbox, scheme)
      const before = await stateOf(sandbox)
      const dry = new vpc.CreateVpnConnectionRequest({ ...request, dryRun: true })
      for (const _time of [1, 2])
        await expect(client.createVpnConnection(dry)).rejects.toMatchObject({
          code: 'DryRunOperation',
          message: expect.stringContaining('Request validation has been passed'),
        })
      expect(await stateOf(sandbox)).toEqual(before)

      const created = await client.createVpnConnection(
        new vpc.CreateVpnConnectionRequest({ ...request, dryRun: false }),
      )
      expect(created.body?.vpnConnectionId).toMatch(/^vco-/)
      expect(await stateOf(sandbox)).not.toEqual(before)
    })

    it('that does not pass is refused as the create would be', async () => {
      const client = officialClient(await startTestSandbox(), scheme)
      const wrong = { ...request, remoteSubnet: '172.20.0.0/33', dryRun: true }
      await expect(
        client.createVpnConnection(new vpc.CreateVpnConnectionRequest(wrong)),
      ).rejects.toMatchObject({ code: 'IllegalParam.RemoteSubnet' })
    })
  },
)

describe('a dry run', () => {
  it.each(['true', 'True', ' TRUE '])('asked for with %j creates nothing', async (DryRun) => {
    const sandbox = await startTestSandbox()
    const { fields } = await call(sandbox, 'CreateVpnConnection', createParameters({ DryRun }))
    expect(fields['Code']).toBe('DryRunOperation')
  })

  it('asked for in a way that nobody understands creates nothing either', async () => {
    const sandbox = await startTestSandbox()
    const before = await stateOf(sandbox)
    for (const DryRun of ['yes', '1', 'ture']) {
      const answer = await call(sandbox, 'CreateVpnConnection', createParameters({ DryRun }))
      expect(answer.fields['Code']).toBe('InvalidDryRun')
    }
    expect(await stateOf(sandbox)).toEqual(before)
  })

  it('that the service does not know of creates a connection: a fault for clients to be tried with', async () => {
    const sandbox = await startTestSandbox()
    await control(sandbox, 'POST', '/faults', { kind: 'ignore', parameter: 'DryRun' })
    const dry = createParameters({ DryRun: 'true' })
    expect((await call(sandbox, 'CreateVpnConnection', dry)).status).toBe(200)
    const again = await call(sandbox, 'CreateVpnConnection', {
      ...dry,
      LocalSubnet: '10.99.0.0/16',
    })
    expect(again.fields['Code']).toBe('DryRunOperation')
  })
})

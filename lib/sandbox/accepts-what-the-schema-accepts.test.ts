import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkConnection, writeConnection } from '@/lib/vpn/schema'
import { singleTunnelSlots, textAt } from '@/lib/vpn/slots'
import { anyConnection, anyTextOver } from '@/lib/vpn/testing'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { factsAbout } from './complete-connection'
import { customerGateways, vpnGateways } from './seed-gateways'
import { call, control, ids, startTestSandbox } from './testing'

const gateways = [ids.core, ids.bench, ids.chinaCertification].flatMap((id) =>
  vpnGateways.filter(({ vpnGatewayId }) => vpnGatewayId === id),
)
const peers = customerGateways.filter(({ regionId }) => regionId === 'cn-shanghai')

/** A form's text as the documented parameters, wrong values too: what `writeRequest` would refuse. */
function parametersOf(text: ReturnType<typeof writeConnection>): Record<string, string> {
  const parameters: Record<string, string> = {}
  const groups: Record<string, Record<string, string>> = {}
  for (const slot of singleTunnelSlots) {
    const value = textAt(text, slot)
    const { group, name } = slot.parameter.wire
    if (value === '') continue
    if (group === undefined) parameters[name] = value
    else groups[group] = { ...groups[group], [name]: value }
  }
  for (const [group, members] of Object.entries(groups))
    parameters[group] = JSON.stringify(members)
  return parameters
}

/** Requests on seeded gateways: valid ones, and ones with a few values as people mistype them. */
const anyRequest = fc
  .tuple(anyConnection, fc.constantFrom(...gateways), fc.constantFrom(...peers))
  .chain(([connection, gateway, peer]) => {
    const text = writeConnection({
      ...connection,
      regionId: 'cn-shanghai',
      vpnGatewayId: gateway.vpnGatewayId,
      tunnels: connection.tunnels.map((tunnel) => ({
        ...tunnel,
        customerGatewayId: peer.customerGatewayId,
      })),
    })
    return fc.oneof(fc.constant(text), anyTextOver(text)).map((edited) => ({
      parameters: parametersOf(edited),
      gateway,
      peer,
    }))
  })

it('the sandbox accepts a request exactly when the schema does', {
  timeout: 60_000,
}, async () => {
  const sandbox = await startTestSandbox()
  const seen = { accepted: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(anyRequest, async ({ parameters, gateway, peer }) => {
      await control(sandbox, 'POST', '/reset')
      const { text, refused } = readRequest(parameters)
      const { connection } = checkConnection(text, factsAbout(gateway, peer, 'active'))
      const hasStrayCertificate =
        gateway.vpnType === 'Normal' && text.tunnels[0]?.remoteCaCertificate !== ''
      const isSameGateways =
        text.regionId.trim() === 'cn-shanghai' &&
        text.vpnGatewayId.trim() === gateway.vpnGatewayId &&
        text.tunnels[0]?.customerGatewayId.trim() === peer.customerGatewayId
      const isTaken =
        connection !== undefined && refused.length === 0 && !hasStrayCertificate && isSameGateways
      const { status } = await call(sandbox, 'CreateVpnConnection', parameters)
      expect(status === 200).toBe(isTaken)
      // Never a failure of the sandbox itself.
      expect(status).not.toBe(500)
      seen[isTaken ? 'accepted' : 'refused'] += 1
    }),
    { numRuns: 400 },
  )
  expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(50)
})

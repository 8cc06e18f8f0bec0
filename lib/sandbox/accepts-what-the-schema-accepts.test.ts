import fc from 'fast-check'
import { expect, it } from 'vitest'
import { certificationValues } from '@/lib/vpn/china-certification'
import type { ConnectionText } from '@/lib/vpn/connection'
import { checkConnection, writeConnection } from '@/lib/vpn/schema'
import { slotsOf, textAt, tunnelRoles } from '@/lib/vpn/slots'
import { anyConnection, anyDualConnection, anyTextOver } from '@/lib/vpn/testing'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { writeTagParameters } from '@/lib/vpn/wire/tag-parameters'
import { defaultsOn, factsAbout } from './complete-connection'
import type { VpnGateway } from './resources'
import { customerGateways, vpnGateways } from './seed-gateways'
import { call, control, ids, startTestSandbox } from './testing'

const gatewaysCalled = (...wanted: readonly string[]) =>
  wanted.flatMap((id) =>
    vpnGateways.filter(({ vpnGatewayId, name }) => [vpnGatewayId, name].includes(id)),
  )
const peers = customerGateways.filter(({ regionId }) => regionId === 'cn-shanghai')

/** A form's text as the documented parameters, wrong values too: what `writeRequest` would refuse. */
function parametersOf(text: ConnectionText): Record<string, string> {
  const parameters: Record<string, string> = {}
  const groups: Record<string, Record<string, string>> = {}
  for (const slot of slotsOf(text.tunnels.length)) {
    const value = textAt(text, slot)
    const { group, name } = slot.parameter.wire
    if (value === '') continue
    if (slot.parameter.value.kind === 'tag-list')
      Object.assign(parameters, writeTagParameters(name, value))
    else if (group === undefined || slot.mode === 'dual') parameters[documentedName(slot)] = value
    else groups[group] = { ...groups[group], [name]: value }
  }
  for (const [group, members] of Object.entries(groups))
    parameters[group] = JSON.stringify(members)
  if (text.tunnels.length > 1)
    for (const [index, role] of tunnelRoles.entries())
      parameters[`TunnelOptionsSpecification.${index + 1}.Role`] = role
  return parameters
}

type Request = {
  readonly text: ConnectionText
  readonly parameters: Record<string, string>
  readonly gateway: VpnGateway
  readonly peerIds: readonly string[]
}

/** Requests on seeded gateways: valid ones, and ones with a few values as people mistype them. */
const requestsOn = (
  gateways: readonly VpnGateway[],
  anyOfMode: typeof anyConnection,
): fc.Arbitrary<Request> =>
  fc
    .tuple(
      anyOfMode,
      fc.constantFrom(...gateways),
      fc.tuple(fc.constantFrom(...peers), fc.constantFrom(...peers)),
    )
    .chain(([connection, gateway, pair]) => {
      const text = writeConnection({
        ...connection,
        regionId: 'cn-shanghai',
        vpnGatewayId: gateway.vpnGatewayId,
        tunnels: connection.tunnels.map((tunnel, index) => ({
          ...tunnel,
          ...(gateway.vpnType === 'NationalStandard' && {
            ...certificationValues,
            remoteCaCertificate: 'TUlJ',
          }),
          customerGatewayId: pair[index]?.customerGatewayId ?? '',
        })),
      })
      const peerIds = text.tunnels.map(({ customerGatewayId }) => customerGatewayId)
      return fc
        .oneof(fc.constant(text), anyTextOver(text))
        .map((edited) => ({ text: edited, parameters: parametersOf(edited), gateway, peerIds }))
    })

/** Whether the schema and the gateways would take it. */
function isTakenBySchema({ parameters, gateway, peerIds }: Request): boolean {
  const { text, refused } = readRequest(parameters, defaultsOn(gateway))
  const peersOfTunnels = text.tunnels.flatMap(({ customerGatewayId }) =>
    peers.filter((peer) => peer.customerGatewayId === customerGatewayId.trim()),
  )
  const { connection } = checkConnection(text, factsAbout(gateway, peersOfTunnels, 'active'))
  const hasStrayCertificate =
    gateway.vpnType === 'Normal' && text.tunnels.some((one) => one.remoteCaCertificate !== '')
  const lacksAsn =
    connection?.tunnelsBgpEnabled === true &&
    text.tunnels.some(({ bgpLocalAsn }) => bgpLocalAsn.trim() === '')
  const isSameGateways =
    text.regionId.trim() === 'cn-shanghai' &&
    text.vpnGatewayId.trim() === gateway.vpnGatewayId &&
    text.tunnels.every((one, index) => one.customerGatewayId.trim() === peerIds[index])
  const isTaken = connection !== undefined && refused.length === 0
  return isTaken && !hasStrayCertificate && !lacksAsn && isSameGateways
}

it.each([
  ['one tunnel', gatewaysCalled(ids.core, ids.bench, ids.chinaCertification), anyConnection],
  // No connection is on it, so that any AS number may be chosen.
  [
    'two tunnels',
    gatewaysCalled('sh-dual-bgp-off', 'sh-dual-china-certification'),
    anyDualConnection,
  ],
])(
  'the sandbox accepts a request exactly when the schema does: %s',
  {
    timeout: 60_000,
  },
  async (_words, gateways, anyOfMode) => {
    const sandbox = await startTestSandbox()
    const seen = { accepted: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(requestsOn(gateways, anyOfMode), async (request) => {
        await control(sandbox, 'POST', '/reset')
        const isTaken = isTakenBySchema(request)
        const { status } = await call(sandbox, 'CreateVpnConnection', request.parameters)
        expect(status === 200).toBe(isTaken)
        // Never a failure of the sandbox itself.
        expect(status).not.toBe(500)
        seen[isTaken ? 'accepted' : 'refused'] += 1
      }),
      { numRuns: 300 },
    )
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(30)
  },
)

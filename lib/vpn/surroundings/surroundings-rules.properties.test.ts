import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cidr, parseCidr, rangeOf } from '@/lib/net/cidr'
import { parseIpv4 } from '@/lib/net/ipv4'
import type { PartialConnection } from '../connection'
import type { Finding } from '../finding'
import { documents } from '../sources'
import { checkSurroundings } from './check-surroundings'
import { spansOf } from './shared-blocks'
import type { OtherConnection, OtherTunnel } from './surroundings'
import { anySurroundings, anyValues, regionId, surroundingsWith } from './testing'

const ofRule = (findings: readonly Finding[], rule: string) =>
  findings.filter((finding) => finding.rule === rule)

/** The connection that a form was opened from. */
const asOther = (values: PartialConnection, vpnConnectionId: string): OtherConnection => ({
  regionId,
  vpnConnectionId,
  name: undefined,
  localSubnets: values.localSubnets ?? [],
  remoteSubnets: values.remoteSubnets ?? [],
  bgpEnabled: values.tunnels.some(({ bgpLocalAsn }) => bgpLocalAsn !== undefined),
  state: 'active',
  tunnels: values.tunnels.map(
    (tunnel): OtherTunnel => ({
      customerGatewayId: tunnel.customerGatewayId,
      tunnelCidr: tunnel.bgpTunnelCidr,
      localAsn: tunnel.bgpLocalAsn,
      ike: {
        ...(tunnel.ikeVersion && { ikeVersion: tunnel.ikeVersion }),
        ...(tunnel.ikeLifetime && { ikeLifetime: String(tunnel.ikeLifetime) }),
      },
    }),
  ),
  healthCheck: undefined,
})

/** Whether two lists hold a common address, by comparing every pair of ends. */
const meet = (one: readonly Cidr[] = [], other: readonly Cidr[] = []) =>
  one.some((a) =>
    other.some((b) => {
      const [first, second] = [rangeOf(a), rangeOf(b)]
      return !(first.last < second.first || second.last < first.first)
    }),
  )

/** Everything on both sides: the routes decide. */
const isRouted = ({
  localSubnets = [],
  remoteSubnets = [],
}: Pick<PartialConnection, 'localSubnets' | 'remoteSubnets'>) =>
  [localSubnets, remoteSubnets].every(
    (blocks) => blocks.length === 1 && blocks.every(({ prefix }) => prefix === 0),
  )

describe('whatever stands on a gateway', () => {
  test('a finding names a connection that is there, its own rule and a document', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        for (const { other, rule, source, paths, message } of checkSurroundings(
          values,
          surroundings,
        )) {
          expect(rule).toBeTruthy()
          expect(source.every(({ document }) => document in documents)).toBe(true)
          expect(message).toMatch(/\.$/)
          for (const path of paths) {
            const tunnel = /^tunnels\.(\d)/.exec(path)?.[1]
            if (tunnel !== undefined) expect(Number(tunnel)).toBeLessThan(values.tunnels.length)
          }
          if (!other) continue
          expect(
            surroundings.connections.map(({ vpnConnectionId }) => vpnConnectionId),
          ).toContain(other.vpnConnectionId)
          expect(Object.keys(other).sort()).toEqual(['name', 'regionId', 'vpnConnectionId'])
        }
      }),
    )
  })

  test('an edited connection is never in its own way', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, { connections, policyRoutes }) => {
        const alone = surroundingsWith({ connections, policyRoutes })
        const own = asOther(values, 'vco-self')
        const together = surroundingsWith({ connections: [own, ...connections], policyRoutes })
        const except = 'vco-self'
        const heard = checkSurroundings(values, together, { except })
        expect(heard.map(({ message }) => message)).toEqual(
          checkSurroundings(values, alone, { except }).map(({ message }) => message),
        )
        expect(heard.some(({ other }) => other?.vpnConnectionId === except)).toBe(false)
      }),
    )
  })

  test('the same connection again is an error, exactly when it is complete', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const surroundings = surroundingsWith({ connections: [asOther(values, 'vco-twin')] })
        const isComplete =
          values.localSubnets !== undefined &&
          values.remoteSubnets !== undefined &&
          values.tunnels.every(({ customerGatewayId }) => customerGatewayId !== undefined)
        const heard = ofRule(checkSurroundings(values, surroundings), 'identical-connection')
        expect(heard.map(({ severity }) => severity)).toEqual(isComplete ? ['error'] : [])
      }),
    )
  })

  test('an overlap is spoken of exactly where both sides have an address in common', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, { connections }) => {
        const [one] = connections
        if (!one || one.state === 'deleted') return
        const heard = checkSurroundings(values, surroundingsWith({ connections: [one] }))
        const expected =
          !isRouted(values) &&
          !isRouted(one) &&
          meet(values.localSubnets, one.localSubnets) &&
          meet(values.remoteSubnets, one.remoteSubnets)
        const spoken =
          ofRule(heard, 'overlapping-connections').length > 0 ||
          ofRule(heard, 'identical-connection').length > 0
        if (expected) expect(spoken).toBe(true)
        else expect(ofRule(heard, 'overlapping-connections')).toEqual([])
      }),
    )
  })

  test('crossed sides are spoken of exactly where one side meets the other side of a connection', () => {
    const places = (blocks: readonly Cidr[] = []) => blocks.filter(({ prefix }) => prefix > 0)
    fc.assert(
      fc.property(anyValues, anySurroundings, fc.boolean(), (values, { connections }, turn) => {
        const [first] = connections
        if (!first || first.state === 'deleted') return
        const { localSubnets, remoteSubnets } = first
        const one = turn
          ? { ...first, localSubnets: remoteSubnets, remoteSubnets: localSubnets }
          : first
        const heard = checkSurroundings(values, surroundingsWith({ connections: [one] }))
        const expected =
          meet(places(values.remoteSubnets), places(one.localSubnets)) ||
          meet(places(values.localSubnets), places(one.remoteSubnets))
        expect(ofRule(heard, 'crossed-sides')).toHaveLength(expected ? 1 : 0)
      }),
    )
  })

  test('what no document promises is never an error', () => {
    const promised = ['tunnel-cidr-taken', 'one-asn', 'identical-connection']
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const errors = checkSurroundings(values, surroundings).filter(
          ({ severity }) => severity === 'error',
        )
        for (const { rule } of errors) expect(promised).toContain(rule)
      }),
    )
  })
})

describe('the fix', () => {
  test('of a taken block is a free one, another for each tunnel, with the address that belongs to it', () => {
    fc.assert(
      fc.property(anyValues, anySurroundings, (values, surroundings) => {
        const [tunnel] = values.tunnels
        const [connection] = surroundings.connections
        const block = tunnel?.bgpTunnelCidr
        if (!block || !connection) return
        const holder = { ...connection, state: 'active', bgpEnabled: true }
        const taken = surroundingsWith({
          connections: [{ ...holder, tunnels: asOther(values, '').tunnels }],
        })
        const heard = ofRule(checkSurroundings(values, taken), 'tunnel-cidr-taken')
        expect(heard.length).toBe(
          values.tunnels.filter(({ bgpTunnelCidr }) => bgpTunnelCidr).length,
        )
        const blocks = heard.map(({ fix }) => parseCidr(fix?.changes[0]?.text ?? ''))
        const settled = {
          ...values,
          tunnels: blocks.map((fixed) => (fixed ? { bgpTunnelCidr: fixed } : {})),
        }
        expect(ofRule(checkSurroundings(settled, taken), 'tunnel-cidr-taken')).toEqual([])
        expect(new Set(blocks.map((fixed) => fixed?.address)).size).toBe(blocks.length)
        heard.forEach(({ fix }, index) => {
          const { first } = rangeOf(blocks[index] ?? block)
          expect(parseIpv4(fix?.changes[1]?.text ?? '')).toBe(first + 1)
        })
      }),
    )
  })
})

test('0.0.0.0/0 stands for no addresses only where it stands on both sides', () => {
  const everything = [{ address: 0, prefix: 0 }]
  const routed = { localSubnets: everything, remoteSubnets: everything }
  expect(spansOf(routed)).toEqual({ local: [], remote: [] })
  expect(spansOf({ localSubnets: everything, remoteSubnets: [] }).local).toHaveLength(1)
})

'use client'

import { formatCidr } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { tunnelTitles } from '@/lib/vpn/slot-words'
import { coverageOf } from '@/lib/vpn/surroundings/coverage'
import { freeHealthCheckPair } from '@/lib/vpn/surroundings/free-health-check-pair'
import { freeTunnelCidrs } from '@/lib/vpn/surroundings/free-tunnel-cidrs'
import { useFormModel } from '../form-model'
import { AddressHelper } from './address-helper'
import { CoveragePicture } from './coverage-picture'
import { HealthCheckPair } from './health-check-pair'

// What the form's steps show of the gateway once it is known; each draws nothing until then. What is used takes its
// card away, so the focus goes to the field that it fills.

/** The next free tunnel block for each tunnel that speaks BGP and holds none that is valid. */
export function FreeBlocks() {
  const { check, around, change, open, step } = useFormModel()
  const { tunnels } = check.values
  if (!around || !check.applicable.has('tunnels.0.bgpTunnelCidr')) return null
  const held = tunnels.flatMap(({ bgpTunnelCidr }) => bgpTunnelCidr ?? [])
  const free = freeTunnelCidrs(around.surroundings, tunnels.length, held)
  const without = tunnels.flatMap(({ bgpTunnelCidr }, index) => (bgpTunnelCidr ? [] : [index]))
  return without.map((index, place) => (
    <AddressHelper
      key={index}
      suggestion={free[place]}
      forWhat={tunnels.length > 1 ? tunnelTitles[index]?.toLowerCase() : undefined}
      onUse={({ block, cloud }) => {
        change([
          { path: `tunnels.${index}.bgpTunnelCidr`, text: formatCidr(block) },
          { path: `tunnels.${index}.bgpLocalIp`, text: formatIpv4(cloud) },
        ])
        open(step, `tunnels.${index}.bgpTunnelCidr`)
      }}
    />
  ))
}

/** Two addresses for the health check, while it is on and has none. */
export function FreePair() {
  const { check, around, except, change, open, step } = useFormModel()
  const { values } = check
  const isWanted = values.healthCheckEnabled === true && values.tunnels.length === 1
  const isGiven =
    values.healthCheckSource !== undefined && values.healthCheckDestination !== undefined
  if (!around || !isWanted || isGiven) return null
  return (
    <HealthCheckPair
      suggestion={freeHealthCheckPair(values, around.surroundings, except)}
      onUse={({ source, destination }) => {
        change([
          { path: 'healthCheckSource', text: formatIpv4(source) },
          { path: 'healthCheckDestination', text: formatIpv4(destination) },
        ])
        open(step, 'healthCheckSource')
      }}
    />
  )
}

/** Which ranges are covered by which connection of the gateway. */
export function Covered() {
  const { check, around, except } = useFormModel()
  if (!around) return null
  const others = around.surroundings.connections.filter((one) => one.vpnConnectionId !== except)
  if (others.length === 0) return null
  return <CoveragePicture coverage={coverageOf(check.values, around.surroundings, except)} />
}

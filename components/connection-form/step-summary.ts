import type { PartialConnection } from '@/lib/vpn/connection'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import type { Picture } from '@/lib/vpn/picture'

const counted = (count: number, noun: string) => `${count} ${noun}`

/** A step's values in a few words, so that a closed step still says what it holds. */
export function summaryOfStep(
  step: StepId,
  values: PartialConnection,
  picture: Picture,
): string | undefined {
  switch (step) {
    case 'gateways':
      return values.name ?? values.vpnGatewayId ?? values.regionId
    case 'subnets': {
      const { localSubnets, remoteSubnets } = values
      if (!localSubnets || !remoteSubnets) return undefined
      return `${counted(localSubnets.length, 'local')}, ${counted(remoteSubnets.length, 'remote')}`
    }
    case 'phase-1':
      return picture.phase1
    case 'phase-2':
      return picture.phase2
    case 'health-check':
      return values.healthCheckEnabled ? 'On' : 'Off'
    case 'bgp':
      return values.tunnels[0]?.bgpEnabled ? (picture.tunnelCidr ?? 'On') : 'Off'
    case 'review':
      return undefined
  }
}

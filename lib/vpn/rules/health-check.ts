import { containsAddress } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import { cite } from '../sources'
import { connectionRule, type Said } from './rule'

/** The probe must travel through the tunnel: from the VPC's blocks to the data centre's. */
export const healthCheckAddresses = connectionRule({
  id: 'health-check-addresses',
  severity: 'warning',
  source: [cite('reference2020', 'HealthCheckConfig.dip, sip')],
  check: (connection) => {
    const {
      healthCheckSource: from,
      healthCheckDestination: to,
      localSubnets,
      remoteSubnets,
    } = connection
    const findings: Said[] = []
    if (
      from !== undefined &&
      localSubnets &&
      !localSubnets.some((block) => containsAddress(block, from))
    ) {
      findings.push({
        paths: ['healthCheckSource', 'localSubnets'],
        message: `${formatIpv4(from)} lies outside the local subnets, so the probe does not enter the tunnel.`,
      })
    }
    if (
      to !== undefined &&
      remoteSubnets &&
      !remoteSubnets.some((block) => containsAddress(block, to))
    ) {
      findings.push({
        paths: ['healthCheckDestination', 'remoteSubnets'],
        message: `${formatIpv4(to)} lies outside the remote subnets, so the probe does not enter the tunnel.`,
      })
    }
    return findings
  },
})

import { isCertificationGateway } from '../china-certification'
import { cite } from '../sources'
import { connectionRule, tunnelRule } from './rule'

/** IKEv1 negotiates one block a side; the others would never carry traffic. */
export const severalSubnetsIkev1 = tunnelRule({
  id: 'several-subnets-ikev1',
  severity: 'error',
  source: [cite('diagnosis', 'TrafficSelectorMismatch'), cite('limits2021')],
  check: ({ tunnel, connection, facts, at }) => {
    const { localSubnets = [], remoteSubnets = [] } = connection
    const count = Math.max(localSubnets.length, remoteSubnets.length)
    if (tunnel.ikeVersion !== 'ikev1' || count < 2) return []
    const carried = `IKEv1 carries one CIDR block a side; there are ${localSubnets.length} local and ${remoteSubnets.length} remote blocks.`
    if (isCertificationGateway(facts.vpnGateway)) {
      const message = `${carried} A China Certification gateway speaks IKEv1 only: use one block on each side.`
      return [{ paths: ['localSubnets', 'remoteSubnets', at('ikeVersion')], message }]
    }
    return [
      {
        paths: [at('ikeVersion'), 'localSubnets', 'remoteSubnets'],
        message: `${carried} Use IKEv2, or one block on each side.`,
        fix: { label: 'Use IKEv2', changes: [{ path: at('ikeVersion'), text: 'ikev2' }] },
      },
    ]
  },
})

const sides = ['localSubnets', 'remoteSubnets'] as const

/** More blocks than the counts that are documented; today's number is not published. */
export const subnetCount = connectionRule({
  id: 'subnet-count',
  severity: 'warning',
  source: [cite('terraform', 'local_subnet, remote_subnet'), cite('limits2021')],
  check: (connection) =>
    sides.flatMap((path) => {
      const count = connection[path]?.length ?? 0
      if (count <= 5) return []
      const message =
        count <= 10
          ? `${count} CIDR blocks: the limit was 5 in 2021, Terraform takes 10; the service may refuse.`
          : `${count} CIDR blocks: no document allows more than 10 a side; the service may refuse.`
      return [{ paths: [path] as const, message }]
    }),
})

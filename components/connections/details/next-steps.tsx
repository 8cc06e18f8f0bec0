import { Panel } from './panel'

type NextStep = { readonly title: string; readonly detail: string }

const routes: NextStep = {
  title: 'Routes',
  detail:
    'Check under Routes that the VPN gateway has a route to each remote subnet and that it is published to the VPC; a route that is not published carries no traffic.',
}
const securityGroups: NextStep = {
  title: 'Security groups',
  detail: 'Allow the remote subnets in the security groups and network ACLs of the VPC.',
}
const mtu: NextStep = {
  title: 'MTU and MSS',
  detail: 'Let the device clamp TCP MSS to the tunnel, so that full-sized packets are not lost.',
}
const test: NextStep = {
  title: 'Test',
  detail:
    'Ping an address of the other side from inside a protected subnet, not from the gateway.',
}

const oneTunnel: readonly NextStep[] = [
  routes,
  securityGroups,
  {
    title: 'Your device',
    detail:
      'Configure the same Phase 1 and Phase 2 values and the same pre-shared key, with the two sides swapped. Exempt the tunnel from NAT.',
  },
  mtu,
  test,
]

const twoTunnels: readonly NextStep[] = [
  routes,
  securityGroups,
  {
    title: 'Both tunnels on your side',
    detail:
      'Configure each tunnel with its own gateway address and its own pre-shared key, with the two sides swapped. The standby tunnel stays down until your device has it. Exempt both from NAT.',
  },
  {
    title: 'Which tunnel is preferred',
    detail:
      'Let your device prefer the active tunnel and fall back to the standby one, by BGP or by route metrics, so that answers come back through the tunnel that traffic came in by.',
  },
  mtu,
  test,
  {
    title: 'Test the failover',
    detail:
      'Take the active tunnel down on your device and see that traffic goes on over the standby one.',
  },
]

/** What is left to do before traffic flows: a tunnel that is up is only half of it. */
export function NextSteps({ tunnelCount }: { tunnelCount: number }) {
  return (
    <Panel title="Until traffic flows" className="self-start">
      <ol className="mt-1 flex list-decimal flex-col gap-2 pl-5 marker:text-ink-muted">
        {(tunnelCount > 1 ? twoTunnels : oneTunnel).map(({ title, detail }) => (
          <li key={title}>
            <span className="font-medium">{title}</span>
            <span className="block text-ink-muted">{detail}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

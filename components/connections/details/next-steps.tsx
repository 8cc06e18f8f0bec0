import { Panel } from './panel'

const steps: readonly { title: string; detail: string }[] = [
  {
    title: 'Routes',
    detail:
      'Check that the VPN gateway has a route to each remote subnet and that it is published to the VPC; a route that is not published carries no traffic.',
  },
  {
    title: 'Security groups',
    detail: 'Allow the remote subnets in the security groups and network ACLs of the VPC.',
  },
  {
    title: 'Your device',
    detail:
      'Configure the same Phase 1 and Phase 2 values and the same pre-shared key, with the two sides swapped. Exempt the tunnel from NAT.',
  },
  {
    title: 'MTU and MSS',
    detail:
      'Let the device clamp TCP MSS to the tunnel, so that full-sized packets are not lost.',
  },
  {
    title: 'Test',
    detail:
      'Ping an address of the other side from inside a protected subnet, not from the gateway.',
  },
]

/** What is left to do before traffic flows: a tunnel that is up is only half of it. */
export function NextSteps() {
  return (
    <Panel title="Until traffic flows" className="self-start">
      <ol className="mt-1 flex list-decimal flex-col gap-2 pl-5 marker:text-ink-muted">
        {steps.map(({ title, detail }) => (
          <li key={title}>
            <span className="font-medium">{title}</span>
            <span className="block text-ink-muted">{detail}</span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

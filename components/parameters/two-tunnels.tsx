import { clsx } from 'clsx'
import { DocumentedName } from '@/components/connections/documented-name'
import { CodeBlock } from '@/components/ui/code-block'
import { cite } from '@/lib/vpn/sources'
import { tunnelOptions } from '@/lib/vpn/wire/documented-names'
import { AnchorHeading } from './anchor-heading'
import { DocumentedLink } from './documented-link'
import { Fact } from './fact'
import { namesOnlyIn, roleNames } from './reference-entries'
import { SourceLinks } from './source-links'
import { targetLook } from './target-look'

const facts =
  'grid grid-cols-[5.5rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1 sm:grid-cols-[6.5rem_minmax(0,1fr)]'

const [activeRole = '', standbyRole = ''] = roleNames

const sample = [
  `${activeRole}=master`,
  `${tunnelOptions}.1.CustomerGatewayId=cgw-…`,
  `${tunnelOptions}.1.TunnelIkeConfig.IkeVersion=ikev2`,
  `${standbyRole}=slave`,
  `${tunnelOptions}.2.CustomerGatewayId=cgw-…`,
  `${tunnelOptions}.2.TunnelIkeConfig.IkeVersion=ikev2`,
].join('\n')

/** How the parameters of two tunnels are named and sent, and which belong to one mode alone. */
export function TwoTunnels() {
  return (
    <>
      <article id={activeRole} className={clsx('border-line border-t py-5', targetLook)}>
        <span id={standbyRole} />
        <div className="grid gap-x-8 gap-y-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
          <div>
            <AnchorHeading anchor={activeRole}>
              <code translate="no">{tunnelOptions}.N.Role</code>
            </AnchorHeading>
            <p className="mt-1.5 font-medium">Which of the two tunnels</p>
            <p className="mt-0.5 max-w-prose text-ink-muted">
              <code translate="no">master</code> for the active tunnel, which carries the traffic;{' '}
              <code translate="no">slave</code> for the standby tunnel, which takes over when the
              active one is down. One of each. Causeway tells it from the place and always sends
              it; requests are read by it, whatever the order.
            </p>
          </div>
          <dl className={facts}>
            <Fact term="Takes">
              <code translate="no">master</code> or <code translate="no">slave</code>
            </Fact>
            <Fact term="N">1 is the active tunnel, 2 the standby one.</Fact>
            <Fact term="In the request">
              <code translate="no" className="text-xs">
                {activeRole}=master
              </code>
            </Fact>
            <Fact term="Documented">
              <SourceLinks sources={[cite('today', `${tunnelOptions}.N.Role`)]} />
            </Fact>
          </dl>
        </div>
      </article>
      <div className="grid gap-x-8 gap-y-4 border-line border-t pt-5 xl:grid-cols-2">
        <dl className={facts}>
          <Fact term="One tunnel only">
            <Names names={namesOnlyIn('single')} />
          </Fact>
          <Fact term="Two tunnels only">
            <Names names={namesOnlyIn('dual')} />
          </Fact>
          <Fact term="A change">
            of one tunnel names it by its ID and leaves the number out:{' '}
            <DocumentedName name={`${tunnelOptions}.TunnelIkeConfig.IkeLifetime`} /> of{' '}
            <code translate="no">ModifyTunnelAttribute</code>.
          </Fact>
        </dl>
        <div className="min-w-0">
          <p className="mb-1.5 max-w-prose text-ink-muted">
            What is JSON text with one tunnel is a parameter for each value with two, in the body
            of the request.
          </p>
          <CodeBlock label="Parameters of two tunnels, decoded">{sample}</CodeBlock>
        </div>
      </div>
    </>
  )
}

function Names({ names }: { names: readonly string[] }) {
  return names.map((name) => (
    <span key={name} className="block">
      <DocumentedLink name={name} />
    </span>
  ))
}

import { $OpenApiUtil } from '@alicloud/openapi-core'
import * as vpc from '@alicloud/vpc20160428'
import { region } from './seeded'

/** The class, however the loader wraps a CommonJS default export. */
const Client = ((vpc.default as { default?: typeof vpc.default }).default ??
  vpc.default) as typeof vpc.default

/** A connection as the service has it, keys and all, asked for with the vendor's own client. */
async function described(sandboxUrl: string, vpnConnectionId: string) {
  const client = new Client(
    new $OpenApiUtil.Config({
      endpoint: new URL(sandboxUrl).host,
      protocol: 'http',
      // The one key pair of the sandbox; it opens nothing else.
      accessKeyId: 'sandbox-access-key-id',
      accessKeySecret: 'sandbox-access-key-secret',
      regionId: region,
    }),
  )
  const request = new vpc.DescribeVpnConnectionRequest({ regionId: region, vpnConnectionId })
  const { body } = await client.describeVpnConnection(request)
  return body
}

/** The pre-shared key of a connection with one tunnel. */
export async function presentKey(sandboxUrl: string, vpnConnectionId: string) {
  return (await described(sandboxUrl, vpnConnectionId))?.ikeConfig?.psk
}

/** The pre-shared keys of a connection with two tunnels, by role. */
export async function presentKeys(sandboxUrl: string, vpnConnectionId: string) {
  const body = await described(sandboxUrl, vpnConnectionId)
  const tunnels = body?.tunnelOptionsSpecification?.tunnelOptions ?? []
  const keyOf = (role: string) => tunnels.find((one) => one.role === role)?.tunnelIkeConfig?.psk
  return { master: keyOf('master'), slave: keyOf('slave') }
}

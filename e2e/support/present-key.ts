import { $OpenApiUtil } from '@alicloud/openapi-core'
import * as vpc from '@alicloud/vpc20160428'
import { region } from './seeded'

/** The class, however the loader wraps a CommonJS default export. */
const Client = ((vpc.default as { default?: typeof vpc.default }).default ??
  vpc.default) as typeof vpc.default

/** The pre-shared key a connection has at the service, asked for with the vendor's own client. */
export async function presentKey(sandboxUrl: string, vpnConnectionId: string) {
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
  return body?.ikeConfig?.psk
}

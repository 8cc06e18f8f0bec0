import 'server-only'
import { $OpenApiUtil } from '@alicloud/openapi-core'
import * as vpc from '@alicloud/vpc20160428'
import { sandboxAccessKeyId, sandboxAccessKeySecret } from './gate/key-pair'
import type { RunningSandbox } from './server'

/** The vendor's client for tests; apart from the other helpers, because it is slow to load. */

/** The class, however the loader wraps a CommonJS default export. */
const Client = ((vpc.default as { default?: typeof vpc.default }).default ??
  vpc.default) as typeof vpc.default

export type Scheme = 'V3' | 'V1'

/** The vendor's own client, pointed at a sandbox. */
export function officialClient(
  { port }: RunningSandbox,
  scheme: Scheme = 'V3',
  secret = sandboxAccessKeySecret,
) {
  const config = new $OpenApiUtil.Config({
    endpoint: `127.0.0.1:${port}`,
    protocol: 'http',
    accessKeyId: sandboxAccessKeyId,
    accessKeySecret: secret,
    regionId: 'cn-shanghai',
    ...(scheme === 'V1' && { signatureAlgorithm: 'v2' }),
  })
  return new Client(config)
}

import { $OpenApiUtil } from '@alicloud/openapi-core'
import VpcModule, { CreateVpnConnectionRequest } from '@alicloud/vpc20160428'
import { bearer, caller, nextParameters } from './creates'
import { type Load, load, median, table } from './figures'

const rounds = 7
const calls = { 1: 300, 32: 1600 } as const

type SdkClient = {
  createVpnConnection: (
    request: CreateVpnConnectionRequest,
  ) => Promise<{ body?: { vpnConnectionId?: string } }>
}

function sdkCaller(sandbox: string): () => Promise<void> {
  const config = new $OpenApiUtil.Config({
    accessKeyId: 'sandbox-access-key-id',
    accessKeySecret: 'sandbox-access-key-secret',
    endpoint: new URL(sandbox).host,
    protocol: 'http',
    regionId: 'cn-shanghai',
    connectTimeout: 30_000,
    readTimeout: 30_000,
  })
  // The package is CommonJS; its class stands under `default` twice.
  const Client = (VpcModule as unknown as { default: new (config: unknown) => SdkClient }).default
  const client = new Client(config)
  return async () => {
    const {
      RegionId,
      VpnGatewayId,
      CustomerGatewayId,
      LocalSubnet,
      RemoteSubnet,
      ClientToken,
      IkeConfig,
      IpsecConfig,
    } = nextParameters()
    const answer = await client.createVpnConnection(
      new CreateVpnConnectionRequest({
        regionId: RegionId,
        vpnGatewayId: VpnGatewayId,
        customerGatewayId: CustomerGatewayId,
        localSubnet: LocalSubnet,
        remoteSubnet: RemoteSubnet,
        clientToken: ClientToken,
        ikeConfig: IkeConfig,
        ipsecConfig: IpsecConfig,
      }),
    )
    if (!answer.body?.vpnConnectionId) throw new Error('The official client got no ID.')
  }
}

const row = (name: string, loads: readonly Load[]) => [
  name,
  median(loads.map((one) => one.medianMs)).toFixed(2),
  median(loads.map((one) => one.p95Ms)).toFixed(2),
  median(loads.map((one) => one.callsPerSecond)).toFixed(0),
]

/** Our route against the official client, one round of each in turn, so that drift hits both. */
export async function benchCreate(app: string, sandbox: string, token: string): Promise<string> {
  const route = caller(app, '/api/connections', bearer(token))
  const sdk = sdkCaller(sandbox)
  const sections: string[] = []
  await load(route, 600, 16)
  await load(sdk, 600, 16)
  for (const inFlight of [1, 32] as const) {
    const ours: Load[] = []
    const theirs: Load[] = []
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load(route, calls[inFlight], inFlight))
      theirs.push(await load(sdk, calls[inFlight], inFlight))
    }
    const ratios = ours.map(
      (one, round) => one.medianMs / (theirs[round]?.medianMs ?? Number.NaN),
    )
    const speeds = ours.map(
      (one, round) => one.callsPerSecond / (theirs[round]?.callsPerSecond ?? Number.NaN),
    )
    sections.push(
      table(
        `CreateVpnConnection, ${inFlight} in flight, median of ${rounds} rounds of ${calls[inFlight]} calls`,
        ['who', 'median ms', 'p95 ms', 'calls/s'],
        [
          row('POST /api/connections', ours),
          row('official SDK, straight to the sandbox', theirs),
          ['ratio (median of rounds)', median(ratios).toFixed(2), '', median(speeds).toFixed(2)],
        ],
      ),
    )
  }
  return sections.join('')
}

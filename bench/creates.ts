import { Agent, request } from 'node:http'

const gatewaysCount = 64
let made = 0
let gateways: readonly string[] = []
let customerGatewayId = ''

/** Gives the emulator gateways enough that no create waits for another one. */
export async function prepareGateways(sandbox: string): Promise<void> {
  const answer = await fetch(`${sandbox}/_control/gateways`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ RegionId: 'cn-shanghai', count: gatewaysCount, prefix: 'bench' }),
  })
  const added = (await answer.json()) as { VpnGatewayIds: string[]; CustomerGatewayId: string }
  gateways = added.VpnGatewayIds
  customerGatewayId = added.CustomerGatewayId
}

/** A connection nobody has made yet, on the next gateway. */
export function nextParameters() {
  made += 1
  return {
    RegionId: 'cn-shanghai',
    VpnGatewayId: gateways[made % gateways.length] ?? '',
    CustomerGatewayId: customerGatewayId,
    LocalSubnet: `10.${(made >> 8) & 255}.${made & 255}.0/24`,
    RemoteSubnet: `172.16.${(made >> 16) & 15}.0/24`,
    ClientToken: `bench-${process.pid}-${made}`,
    IkeConfig:
      '{"Psk":"Bench0Bench0Bench0Bench0","IkeVersion":"ikev2","IkeEncAlg":"aes256","IkeAuthAlg":"sha256","IkePfs":"group14","IkeLifetime":86400}',
    IpsecConfig:
      '{"IpsecEncAlg":"aes256","IpsecAuthAlg":"sha256","IpsecPfs":"group14","IpsecLifetime":86400}',
  }
}

/** What proves who a script is. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

/** Creates one connection after the other at an address that answers as our route does. */
export function caller(
  origin: string,
  path: string,
  credentials: Readonly<Record<string, string>> = {},
): () => Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const { hostname, port } = new URL(origin)
  return () =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(nextParameters())
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...credentials,
      }
      const sent = request({ hostname, port, path, method: 'POST', agent, headers }, (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
        })
        answer.on('end', () => (answer.statusCode === 201 ? resolve() : reject(new Error(text))))
      })
      sent.on('error', reject)
      sent.end(body)
    })
}

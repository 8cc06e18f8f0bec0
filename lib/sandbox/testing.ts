import 'server-only'
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { formBody, formContentType } from '@/lib/alibaba/form-body'
import { authorization, hashedPayload } from '@/lib/alibaba/signature-v3'
import { Secret } from '@/lib/secret'
import { sandboxAccessKeyId, sandboxAccessKeySecret } from './gate/key-pair'
import { type RunningSandbox, type SandboxOptions, startSandbox } from './server'

/** What the tests of the sandbox share. Never imported by the product. */

/** A sandbox on a free port, closed when the test ends. Its creates settle at once. */
export async function startTestSandbox(
  options: Partial<SandboxOptions> = {},
): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ port: 0, settleMs: 0, ...options })
  onTestFinished(() => sandbox.close())
  return sandbox
}

/** Seeded gateways by what they are for. */
export const ids = {
  core: 'vpn-uf6core3n8w5z1k7x0qmt',
  branch: 'vpn-uf6branch9d4r7f2v6hcy',
  bench: 'vpn-uf6bench6b1g5m8t3j0ws',
  chinaCertification: 'vpn-uf6gm2s7k4e9x1c5n8vlo',
  overdue: 'vpn-uf6overdue8p3y6h1t4za',
  partner: 'vpn-uf6partner0w7q2d5m9xr',
  audit: 'vpn-uf6audit4c8v1k6j3s7eb',
  full: 'vpn-uf6full7z2n5x9g4r0twp',
  routes: 'vpn-uf6routes1m6h3q8k5ydc',
  moving: 'vpn-uf6moving5e0t8w2b7jnf',
  strict: 'vpn-uf6strict3x7d1v9s4kgm',
  dual: 'vpn-uf6dual4k9w2m7x1t5q8z',
  dualStatic: 'vpn-uf6dualstatic2r7v5h1y',
  dualChinaCertification: 'vpn-uf6dualgm8x3k6w1m4t9c',
  dualBgpOff: 'vpn-uf6dualbgpoff5j0p3s8e',
  datacentre: 'cgw-uf6dc5k1w7x3m9q2t8zne',
  datacentreB: 'cgw-uf6dcb8n4k1w7z3m6q0tx',
  office: 'cgw-uf6office2v8h4d0r6ycb',
  silent: 'cgw-uf6silent9g3j7p1s5kmu',
  mismatch: 'cgw-uf6mismatch4e8t0w6bxa',
  frankfurt: 'vpn-gw8core2k9t4m7x1w6qzn',
} as const

/** A create that succeeds, with changes. */
export function createParameters(changes: Record<string, string> = {}): Record<string, string> {
  return {
    RegionId: 'cn-shanghai',
    VpnGatewayId: ids.core,
    CustomerGatewayId: ids.datacentre,
    LocalSubnet: '10.20.0.0/16',
    RemoteSubnet: '172.20.0.0/16',
    ...changes,
  }
}

/** How a signed request may differ from an honest one. */
export type Tampering = {
  readonly method?: string
  readonly query?: string
  readonly secret?: string
  readonly accessKeyId?: string
  readonly date?: string
  readonly nonce?: string
  readonly version?: string
  /** Stands in `x-acs-content-sha256`, signed, in place of the hash of the body. */
  readonly namedHash?: string
  /** Sent in place of the body that was signed. */
  readonly sentBody?: string
  /** Sent in place of the query that was signed. */
  readonly sentQuery?: string
  /** Sent without being signed. */
  readonly extraHeaders?: Record<string, string>
  readonly signal?: AbortSignal
}

const dateOf = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')

/** `YYYY-MM-DDThh:mm:ssZ`, so many minutes from now. */
export const minutesFromNow = (minutes: number) => dateOf(Date.now() + minutes * 60_000)

/** Sends a V3 call, parameters in the form body unless the query is given. */
export function signedFetch(
  { url }: Pick<RunningSandbox, 'url'>,
  action: string,
  parameters: Record<string, string>,
  tampering: Tampering = {},
): Promise<Response> {
  const { method = 'POST', query = '', accessKeyId = sandboxAccessKeyId } = tampering
  const body = method === 'GET' ? '' : formBody(parameters)
  const headers: Record<string, string> = {
    host: new URL(url).host,
    ...(body !== '' && { 'content-type': formContentType }),
    'x-acs-action': action,
    'x-acs-content-sha256': tampering.namedHash ?? hashedPayload(body),
    'x-acs-date': tampering.date ?? dateOf(Date.now()),
    'x-acs-signature-nonce': tampering.nonce ?? randomUUID(),
    'x-acs-version': tampering.version ?? '2016-04-28',
  }
  const bodyHash = hashedPayload(body)
  const signedHeaders = Object.keys(headers).sort()
  const secret = new Secret(tampering.secret ?? sandboxAccessKeySecret)
  const toSign = { method, path: '/', query, headers, signedHeaders, bodyHash }
  headers['authorization'] = authorization(toSign, accessKeyId, secret)
  const sentBody = tampering.sentBody ?? body
  return fetch(`${url}/?${tampering.sentQuery ?? query}`, {
    method,
    headers: { ...headers, ...tampering.extraHeaders },
    ...(tampering.signal && { signal: tampering.signal }),
    // With an empty text, fetch would add a content type that nobody signed.
    ...(sentBody !== '' && { body: sentBody }),
  })
}

/** An answer of the service read as JSON: its status and its fields. */
export async function call(
  sandbox: Pick<RunningSandbox, 'url'>,
  action: string,
  parameters: Record<string, string>,
  tampering?: Tampering,
) {
  const response = await signedFetch(sandbox, action, parameters, tampering)
  const fields = (await response.json()) as Record<string, unknown>
  return { status: response.status, fields, headers: response.headers }
}

/** The code a call is refused with; undefined for a success. */
export async function codeOf(answer: ReturnType<typeof call>): Promise<unknown> {
  return (await answer).fields['Code']
}

/** A connection as it is described, without the ID of the request. */
export async function describedConnection(
  sandbox: Pick<RunningSandbox, 'url'>,
  id: unknown,
  regionId = 'cn-shanghai',
): Promise<Record<string, unknown>> {
  const filter = { RegionId: regionId, VpnConnectionId: String(id) }
  const { RequestId: _own, ...fields } = (await call(sandbox, 'DescribeVpnConnection', filter))
    .fields
  return fields
}

/** Speaks to the control of a sandbox. */
export async function control(
  { url }: Pick<RunningSandbox, 'url'>,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
) {
  const response = await fetch(`${url}/_control${path}`, {
    method,
    ...(method === 'POST' && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }),
  })
  return { status: response.status, fields: (await response.json()) as Record<string, unknown> }
}

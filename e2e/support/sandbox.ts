/** The sandbox's own control, over HTTP. Tests look at it and set faults; they never stub a network. */

export type Fault = { action?: string; times?: number } & (
  | { kind: 'code'; code: string; status?: number; message?: string; retryAfterMs?: number }
  | { kind: 'delay'; ms: number }
  | { kind: 'drop-before' }
  | { kind: 'drop-after' }
  | { kind: 'ignore'; parameter: string }
  | { kind: 'html'; status?: number }
  | { kind: 'status-after'; status?: number }
)

export type SeenCall = {
  readonly action: string
  readonly scheme: string
  readonly requestId: string
  readonly parameters: Readonly<Record<string, string>>
  readonly queryParameters: readonly string[]
  readonly status?: number
  readonly code?: string
}

export type State = {
  readonly connections: number
  readonly vpnGateways: readonly { VpnGatewayId: string; Status: string }[]
}

export type Sandbox = ReturnType<typeof sandboxAt>

export function sandboxAt(url: string) {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${url}/_control${path}`, {
      method,
      ...(method === 'POST' && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body ?? {}),
      }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response.json()
  }
  const calls = async (action: string) => {
    const { requests } = (await call('GET', '/requests')) as { requests: SeenCall[] }
    return requests.filter((request) => request.action === action)
  }
  const state = async () => (await call('GET', '/state')) as State
  return {
    /** Back to the seed: no faults, no log, creates settle as at the start. */
    async reset(settle: number) {
      await call('POST', '/reset')
      await call('POST', '/settle', { ms: settle })
    },
    fault: (fault: Fault) => call('POST', '/faults', fault),
    clearFaults: () => call('DELETE', '/faults'),
    settle: (ms: number) => call('POST', '/settle', { ms }),
    putStatus: (id: string, states: { State?: string; Status?: string }) =>
      call('POST', '/status', { VpnConnectionId: id, ...states }),
    /** Puts connections of many kinds into a region, past all checks of a create. */
    insertConnections: (RegionId: string, count: number) =>
      call('POST', '/connections', { RegionId, count }),
    state,
    countConnections: async () => (await state()).connections,
    /** The calls of an operation, oldest first, secrets masked. */
    calls,
    creates: () => calls('CreateVpnConnection'),
  }
}

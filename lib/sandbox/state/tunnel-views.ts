import type { VpnConnection } from '../resources'

/** One tunnel of a connection, in the parameters of a single-tunnel connection. */
export type TunnelView = {
  /** 0 is the active tunnel, or the only one. */
  readonly index: number
  /** Undefined for the only tunnel of a connection. */
  readonly tunnelId: string | undefined
  readonly connection: VpnConnection
}

type Parameters = VpnConnection['parameters']

const groups = ['IkeConfig', 'IpsecConfig', 'BgpConfig'] as const
const lifetimes: readonly string[] = ['IkeLifetime', 'IpsecLifetime']

const isOfTunnels = (name: string) => name.startsWith('TunnelOptionsSpecification.')

/** The options of one tunnel as the parameters that say the same of a single-tunnel connection. */
function flattened(parameters: Parameters, index: number): Record<string, string> {
  const prefix = `TunnelOptionsSpecification.${index + 1}.`
  const own: Record<string, string> = {}
  const configs: Record<string, Record<string, string | number>> = {}
  for (const [name, text] of Object.entries(parameters)) {
    if (!name.startsWith(prefix)) continue
    const [first = '', key] = name.slice(prefix.length).split('.')
    if (key === undefined) own[first] = text
    else {
      const group = first.replace(/^Tunnel/, '')
      configs[group] = { ...configs[group], [key]: lifetimes.includes(key) ? Number(text) : text }
    }
  }
  const { Role: _role, ...rest } = own
  const texts = groups.flatMap((group) =>
    configs[group] ? [[group, JSON.stringify(configs[group])] as const] : [],
  )
  return { ...rest, ...Object.fromEntries(texts) }
}

function viewOf(connection: VpnConnection, tunnelId: string, index: number): TunnelView {
  const { parameters, tunnelTimes, renegotiateTime = connection.createTime } = connection
  const common = Object.entries(parameters).filter(([name]) => !isOfTunnels(name))
  return {
    index,
    tunnelId,
    connection: {
      ...connection,
      renegotiateTime: Math.max(renegotiateTime, tunnelTimes?.[tunnelId] ?? 0),
      parameters: { ...Object.fromEntries(common), ...flattened(parameters, index) },
    },
  }
}

/** The tunnels of a connection, the active one first; the connection itself where it has but one. */
export function tunnelViews(connection: VpnConnection): readonly TunnelView[] {
  const { tunnelIds } = connection
  return tunnelIds
    ? tunnelIds.map((tunnelId, index) => viewOf(connection, tunnelId, index))
    : [{ index: 0, tunnelId: undefined, connection }]
}

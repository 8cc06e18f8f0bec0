import { tunnelRoles } from '../slots'
import { tunnelOptions } from './documented-names'

type Parameters = Readonly<Record<string, string>>

const numbered = new RegExp(`^${tunnelOptions}\\.(\\d{1,3})\\.(.+)$`)

/** Whether the flat parameters of a change are about one tunnel: ModifyTunnelAttribute names it. */
const isOfOneTunnel = (parameters: Parameters): boolean => parameters['TunnelId'] !== undefined

function ofOneTunnel(parameters: Parameters, tunnel: number): Record<string, string> {
  const prefix = `${tunnelOptions}.${tunnel + 1}`
  const named = Object.entries(parameters).map(([name, text]) =>
    name.startsWith(`${tunnelOptions}.`)
      ? [`${prefix}.${name.slice(tunnelOptions.length + 1)}`, text]
      : [name, text],
  )
  return { ...Object.fromEntries(named), [`${prefix}.Role`]: tunnelRoles[tunnel] ?? '' }
}

/** A tunnel is told by its ID; its role, or its number, stands for it where there is no ID. */
function ofBothTunnels(
  parameters: Parameters,
  tunnelIds: readonly string[],
): Record<string, string> | undefined {
  const request: Record<string, string> = {}
  for (const [name, text] of Object.entries(parameters)) {
    const [, number, key] = numbered.exec(name) ?? []
    if (key !== 'TunnelId') {
      request[name] ??= text
      continue
    }
    const role = tunnelRoles[tunnelIds.indexOf(text)]
    if (role === undefined) return undefined
    request[`${tunnelOptions}.${number}.Role`] = role
  }
  return request
}

/**
 * The parameters of ModifyVpnConnectionAttribute or ModifyTunnelAttribute as CreateVpnConnection would
 * have them: without IDs, every tunnel under its number and role.
 *
 * @param tunnelIds - those of the connection, the active tunnel's first
 * @returns undefined where a tunnel is named that the connection does not have
 */
export function requestOfChange(
  { VpnConnectionId: _id, ...parameters }: Parameters,
  tunnelIds: readonly string[],
): Record<string, string> | undefined {
  if (!isOfOneTunnel(parameters)) return ofBothTunnels(parameters, tunnelIds)
  const { TunnelId = '', ...rest } = parameters
  const tunnel = tunnelIds.indexOf(TunnelId)
  return tunnel < 0 ? undefined : ofOneTunnel(rest, tunnel)
}

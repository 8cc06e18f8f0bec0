import type { Connection } from '../connection'
import { tunnelRoles } from '../slots'
import { tunnelOptions } from './documented-names'
import { type Secrets, writeValues } from './write-values'

/** The options of one tunnel under their flat names, its role among them. */
export function writeTunnel(
  tunnel: number,
  options: Readonly<Record<string, string>>,
): Record<string, string> {
  const prefix = `${tunnelOptions}.${tunnel + 1}`
  const named = Object.entries(options).map(([key, text]) => [`${prefix}.${key}`, text])
  return { [`${prefix}.Role`]: tunnelRoles[tunnel] ?? '', ...Object.fromEntries(named) }
}

/**
 * A valid connection as the parameters of `CreateVpnConnection`, all of them flat texts. Every
 * effective value is sent, defaults too, so that what was reviewed is what is created, whatever
 * the service's defaults become. A group whose switch is off (health check, BGP) is left out:
 * off is its documented default, and a gateway without the feature need not hear of it. The
 * parameters of one mode never stand beside those of the other.
 *
 * @example writeRequest(single).IkeConfig // '{"IkeVersion":"ikev2","IkeLifetime":86400,…}'
 * @example writeRequest(dual)['TunnelOptionsSpecification.2.TunnelIkeConfig.IkeVersion'] // 'ikev2'
 */
export function writeRequest(connection: Connection, secrets: Secrets): Record<string, string> {
  const { parameters, groups, tunnels } = writeValues(connection, secrets)
  for (const [name, group] of groups) {
    if (!group.switchedOff) parameters[name] = JSON.stringify(group.members)
  }
  for (const [tunnel, options] of tunnels.entries())
    Object.assign(parameters, writeTunnel(tunnel, options))
  return parameters
}

import type { Connection } from '../connection'
import { type Secrets, writeValues } from './write-values'

/**
 * A valid connection as the parameters of `CreateVpnConnection`, all of them flat texts. Every
 * effective value is sent, defaults too, so that what was reviewed is what is created, whatever
 * the service's defaults become. A group whose switch is off (health check, BGP) is left out:
 * off is its documented default, and a gateway without the feature need not hear of it.
 *
 * @example writeRequest(connection).IkeConfig // '{"IkeVersion":"ikev2","IkeLifetime":86400,…}'
 */
export function writeRequest(connection: Connection, secrets: Secrets): Record<string, string> {
  const { parameters, groups } = writeValues(connection, secrets)
  for (const [name, group] of groups) {
    if (!group.switchedOff) parameters[name] = JSON.stringify(group.members)
  }
  return parameters
}

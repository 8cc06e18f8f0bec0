import { isWireGroup, tunnelOptions } from './wire/documented-names'

const pattern = /^(?:Missing(?:Param(?:eter)?)?|Invalid(?:Param(?:eter)?)?|IllegalParam)\.?/

/** Names inside a group, as a message writes them: `BgpConfig.LocalAsn`. */
const dottedNames = /[A-Za-z]\w*(?:\.\w+)+/g

/** The tunnel a text speaks of: `TunnelOptionsSpecification.2`. */
const tunnelIn = (text: string): string | undefined =>
  text.match(new RegExp(`${tunnelOptions}\\.[12]\\b`))?.[0]

/** The first name that a message has of the parameter, or the group of parameters, that the code names. */
function nameInMessage(message: string, stem: string, names: readonly string[]) {
  const tunnel = tunnelIn(message) ?? `${tunnelOptions}.1`
  return (message.match(dottedNames) ?? [])
    .flatMap((text) => names.find((name) => name === text || name === `${tunnel}.${text}`) ?? [])
    .find((name) => name.includes(stem))
}

function nameOfStem(stem: string, names: readonly string[]): string | undefined {
  return names.find(
    (name) => name === stem || name.endsWith(`.${stem}`) || stem.startsWith(`${name}.`),
  )
}

/** A whole group by its name; of the options of a tunnel the first, where the tunnel is told. */
function groupOfStem(stem: string, message: string, names: readonly string[]) {
  const within = (group: string) => names.find((name) => name.startsWith(`${group}.`))
  if (isWireGroup(stem)) return within(stem) && stem
  if (!stem.startsWith(tunnelOptions)) return undefined
  const group = stem === tunnelOptions ? tunnelIn(message) : stem
  return group && within(group)
}

/**
 * The parameter, or the group of parameters, that a refusal of the pattern `Missing…`, `Invalid…` or
 * `IllegalParam.…` names, so that one we have no words for still lands on its field. The code
 * may name no more than a group; the message then tells which of its parameters, and which tunnel.
 *
 * @param names - the documented names that there are
 * @example refusedParameter({ code: 'MissingVpnGatewayId', message: '' }, documentedNames) // 'VpnGatewayId'
 */
export function refusedParameter(
  { code, message }: { readonly code: string; readonly message: string },
  names: readonly string[],
): string | undefined {
  const stem = code.replace(pattern, '')
  if (stem === code) return nameOfStem(stem, names)
  return (
    nameInMessage(message, stem, names) ??
    nameOfStem(stem, names) ??
    groupOfStem(stem, message, names)
  )
}

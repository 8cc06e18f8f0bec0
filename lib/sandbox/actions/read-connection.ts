import { hasHostBits, parseCidr } from '@/lib/net/cidr'
import type { Connection } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { checkConnection } from '@/lib/vpn/schema'
import { slotAt, slotsOf, textAt } from '@/lib/vpn/slots'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { documentedName, tunnelOptions } from '@/lib/vpn/wire/documented-names'
import type { RequestReading } from '@/lib/vpn/wire/read-request'
import { type ApiError, apiError, invalid, missing } from '../api-error'

/** The parameters without which there is no connection, in the order they are declared. */
const alwaysRequired = [1, 2].map((tunnelCount) =>
  slotsOf(tunnelCount).filter(
    ({ parameter }) =>
      parameter.presence === 'required' &&
      parameter.wire.group === undefined &&
      parameter.appliesWhen === undefined,
  ),
)

/** Refuses a call that leaves out what every call must have. */
export function assertNothingMissing({ text }: RequestReading): void {
  for (const slot of alwaysRequired[text.tunnels.length - 1] ?? [])
    if (textAt(text, slot) === '') throw missing(documentedName(slot))
}

/**
 * The AS number of a tunnel is required where both speak BGP, though it has a default. Source: "CreateVpnConnection"
 * (today), TunnelBgpConfig.LocalAsn. Of one tunnel it is not.
 */
export function assertAsnGiven(
  { text }: RequestReading,
  { tunnelsBgpEnabled }: Connection,
): void {
  if (!tunnelsBgpEnabled || text.tunnels.length < 2) return
  for (const slot of slotsOf(text.tunnels.length)) {
    if (slot.key !== 'bgpLocalAsn' || textAt(text, slot).trim() !== '') continue
    throw invalid(
      tunnelOptions,
      `${documentedName(slot)}: Required when EnableTunnelsBgp is true.`,
    )
  }
}

/** The first block that is no block, or has host bits; otherwise the whole text. */
function offendingBlock(text: string): string {
  const isWrong = (part: string) => {
    const block = parseCidr(part)
    return !block || hasHostBits(block)
  }
  return splitCidrs(text).find(isWrong) ?? text
}

function refusalOf(finding: Finding, { text }: RequestReading): ApiError {
  const slot = slotAt(finding.paths[0], text.tunnels.length)
  const given = textAt(text, slot)
  const name = documentedName(slot)
  if (name === 'LocalSubnet' || name === 'RemoteSubnet')
    return apiError(`IllegalParam.${name}`, offendingBlock(given))
  const { group } = slot.parameter.wire
  if (group === undefined && given === '') return missing(name)
  const [top = name] = name.split('.')
  return invalid(top, `${name}: ${finding.message}`)
}

/**
 * Reads a connection by the product's own schema, so that the sandbox takes exactly what the schema
 * takes. Which code answers a value other than a subnet is *assumed*: `Invalid<Param>` of "VPC
 * common errors", with the parameter that holds the value. A certificate for a standard gateway
 * is refused: "must be empty" in "CreateVpnConnection" (today), RemoteCaCertificate.
 */
export function readConnection(reading: RequestReading, facts: Facts): Connection {
  const [refused] = reading.refused
  if (refused) {
    const [top = refused.parameter] = refused.parameter.split('.')
    throw invalid(top, `${refused.parameter}: ${refused.message}`)
  }
  const { connection, findings } = checkConnection(reading.text, facts)
  const error = findings.find(({ severity }) => severity === 'error')
  if (error) throw refusalOf(error, reading)
  if (!connection) throw apiError('InternalError')
  const hasCertificate = reading.text.tunnels.some((tunnel) => tunnel.remoteCaCertificate !== '')
  if (facts.vpnGateway?.type === 'Normal' && hasCertificate)
    throw invalid('RemoteCaCertificate', 'A standard VPN gateway takes none.')
  return connection
}

import { hasHostBits, parseCidr } from '@/lib/net/cidr'
import type { Connection } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { checkConnection } from '@/lib/vpn/schema'
import { singleTunnelSlots, slotAt, textAt } from '@/lib/vpn/slots'
import { splitCidrs } from '@/lib/vpn/values/cidr-list'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import type { RequestReading } from '@/lib/vpn/wire/read-request'
import { type ApiError, apiError, invalid, missing } from '../api-error'

/** The parameters without which there is no connection, in the order they are declared. */
const alwaysRequired = singleTunnelSlots.filter(
  ({ parameter }) =>
    parameter.presence === 'required' &&
    parameter.wire.group === undefined &&
    parameter.appliesWhen === undefined,
)

/** Refuses a call that leaves out what every call must have. */
export function assertNothingMissing({ text }: RequestReading): void {
  for (const slot of alwaysRequired)
    if (textAt(text, slot) === '') throw missing(documentedName(slot))
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
  const slot = slotAt(finding.paths[0])
  const given = textAt(text, slot)
  const name = documentedName(slot)
  if (name === 'LocalSubnet' || name === 'RemoteSubnet')
    return apiError(`IllegalParam.${name}`, offendingBlock(given))
  const { group, name: wireName } = slot.parameter.wire
  if (group === undefined && given === '') return missing(wireName)
  return invalid(group ?? wireName, `${name}: ${finding.message}`)
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
  if (facts.vpnGateway?.type === 'Normal' && reading.text.tunnels[0]?.remoteCaCertificate)
    throw invalid('RemoteCaCertificate', 'A standard VPN gateway takes none.')
  return connection
}

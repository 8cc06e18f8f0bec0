import type { JournalKeys } from '@/lib/db/keys'
import type { ApprovalRow } from '@/lib/db/people-schema'
import { seal, unseal } from '@/lib/db/seal'
import { fingerprintOf, type Submission } from '../attempts/desk'

/** A change that has been checked, before it is known who asked for it. */
export type Asked = Omit<Submission, 'actor' | 'actorId' | 'approver' | 'operation'> & {
  readonly operation: ApprovalRow['operation']
}

/** What an attempt has sealed with the same token opens here for nobody. */
const about = (clientToken: string) => `approval ${clientToken}`

/** The whole request under a seal that opens for its client token alone. */
export const sealRequest = (keys: JournalKeys, asked: Asked): string =>
  seal(keys, JSON.stringify(asked), about(asked.clientToken))

/**
 * The request that was asked for, or undefined where it cannot be read any more, or where what the
 * store shows of it is not what was sealed: then nobody has reviewed it.
 */
export function openRequest(keys: JournalKeys, row: ApprovalRow): Asked | undefined {
  const text = unseal(keys, row.sealed, about(row.client_token))
  if (text === undefined) return undefined
  // Sealed by `sealRequest`: nobody else has the key.
  const asked = JSON.parse(text) as Asked
  const isAsShown =
    fingerprintOf(keys, asked) === row.fingerprint &&
    JSON.stringify(asked.masked) === row.parameters &&
    asked.operation === row.operation &&
    asked.regionId === row.region_id &&
    asked.vpnGatewayId === row.vpn_gateway_id &&
    (asked.vpnConnectionId ?? null) === row.vpn_connection_id
  return isAsShown ? asked : undefined
}

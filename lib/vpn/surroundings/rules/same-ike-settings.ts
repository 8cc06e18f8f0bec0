import type { PartialTunnel } from '../../connection'
import { type IkeKey, ikeKeys } from '../../ike-keys'
import { tunnelParameters } from '../../parameters/registry'
import { cite } from '../../sources'
import { type IkeTexts, namedOf, nameOf, type OtherConnection } from '../surroundings'
import { at, type SurroundingsRule } from '../surroundings-rule'

/** Whether a setting differs, as far as both are known. The mode means something with IKEv1 only. */
function isDiffering(key: IkeKey, own: PartialTunnel, theirs: IkeTexts): boolean {
  const [here, there] = [own[key], theirs[key]]
  if (here === undefined || there === undefined || String(here) === there) return false
  return key !== 'ikeMode' || (own.ikeVersion !== 'ikev2' && theirs.ikeVersion !== 'ikev2')
}

type Rival = { readonly other: OtherConnection; readonly ike: IkeTexts }

/** The connections that lead to the same customer gateway otherwise, with the first tunnel that does. */
function rivalsOf(own: PartialTunnel, others: readonly OtherConnection[]): Rival[] {
  const rivals: Rival[] = []
  for (const other of others) {
    const tunnel = other.tunnels.find(
      ({ customerGatewayId, ike }) =>
        customerGatewayId === own.customerGatewayId &&
        ikeKeys.some((key) => isDiffering(key, own, ike)),
    )
    if (tunnel) rivals.push({ other, ike: tunnel.ike })
  }
  return rivals
}

const words = (own: PartialTunnel, ike: IkeTexts, keys: readonly IkeKey[]) =>
  keys
    .map((key) => `${tunnelParameters[key].label} ${own[key]} here, ${ike[key]} there`)
    .join('; ')

/** Connections to one customer gateway that differ in Phase 1 keep each other from coming up. */
export const sameIkeSettings: SurroundingsRule = {
  id: 'same-ike-settings',
  severity: 'warning',
  source: [cite('diagnosis', 'ProposalMismatch, DhGroupMismatch')],
  check: ({ values, others }) =>
    values.tunnels.flatMap((own, tunnel) => {
      if (own.customerGatewayId === undefined) return []
      const [first, ...more] = rivalsOf(own, others)
      if (!first) return []
      const { ike } = first
      const differing = ikeKeys.filter((one) => isDiffering(one, own, ike))
      const [key, ...keys] = differing
      if (!key) return []
      const name = nameOf(first.other)
      const too = more.length > 0 ? ` ${more.length} more differ as well.` : ''
      return [
        {
          paths: [at(tunnel, key), ...keys.map((next) => at(tunnel, next))] as const,
          message: `${name} leads to the same customer gateway with other Phase 1 settings: ${words(own, ike, differing)}. Connections to one customer gateway must use the same.${too}`,
          other: namedOf(first.other),
          fix: {
            label: `Use those of ${name}`,
            changes: differing.map((next) => ({
              path: at(tunnel, next),
              text: ike[next] ?? '',
            })),
          },
        },
      ]
    }),
}

import type { Connection, ConnectionText, PartialConnection } from '@/lib/vpn/connection'
import type { Facts } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { mergeTunnelFindings } from '@/lib/vpn/merge-tunnel-findings'
import { type Check, checkConnection } from '@/lib/vpn/schema'
import type { KnownSurroundings } from './use-surroundings'

/** What is to say about a form because of what stands on its gateway. Nothing while that is not known. */
export type Around = (values: PartialConnection, facts: Facts) => readonly Finding[]

export const nothingAround: Around = () => []

/** The rules about what stands on the gateway; a connection that is being edited is not in its own way. */
export const aroundOf =
  (known: KnownSurroundings | undefined, except: string | undefined): Around =>
  (values, facts) =>
    known ? known.check(values, known.surroundings, { except, facts }) : []

/** What is said about a form: its own rules, then those about what stands on its gateway. */
export function checkForm(text: ConnectionText, facts: Facts, around: Around): Check {
  const check = checkConnection(text, facts)
  const findings = around(check.values, facts)
  if (findings.length === 0) return check
  const { connection: _unchecked, ...rest } = check
  const all = mergeTunnelFindings([...check.findings, ...findings], text.tunnels.length)
  const isWrong = all.some(({ severity }) => severity === 'error')
  // Without an error of its own the form was whole; only what is around it can stand in the way.
  return { ...rest, findings: all, ...(!isWrong && { connection: check.values as Connection }) }
}

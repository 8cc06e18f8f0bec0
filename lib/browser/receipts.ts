import type { CreateAnswer } from '@/lib/vpn/wire/answers'
import { readStored, writeStored } from './stored'

/**
 * What only the create itself told: the request ID, and the choice about routes, which the service
 * never repeats. Kept in this browser, without anything secret.
 */
export type Receipt = CreateAnswer & {
  readonly RegionId: string
  readonly AutoConfigRoute: string
}

const key = 'causeway.receipts'
const keptMax = 100

function readAll(): Receipt[] {
  try {
    const parsed: unknown = JSON.parse(readStored(key) ?? '[]')
    return Array.isArray(parsed) ? (parsed as Receipt[]) : []
  } catch {
    return []
  }
}

export function keepReceipt(receipt: Receipt): void {
  const others = readAll().filter(
    ({ VpnConnectionId }) => VpnConnectionId !== receipt.VpnConnectionId,
  )
  writeStored(key, JSON.stringify([receipt, ...others].slice(0, keptMax)))
}

export function receiptOf(vpnConnectionId: string): Receipt | undefined {
  return readAll().find(({ VpnConnectionId }) => VpnConnectionId === vpnConnectionId)
}

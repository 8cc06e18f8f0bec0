import type { Tone } from '@/components/ui/badge'
import type { BgpAbility } from '@/lib/vpn/gateway-abilities'
import type { DescribedVpnGateway } from '@/lib/vpn/wire/describe-gateways'

/** `AS 65010`, or that there is none. */
export const asnWords = (asn: number | undefined): string =>
  asn === undefined ? 'no ASN' : `AS ${asn}`

/** What a state is called, and how it looks. */
export type StateWords = {
  readonly word: string
  readonly tone: Tone
  /** Whether asking again soon is worthwhile. */
  readonly isMoving: boolean
}

/** Source: "DescribeVpnGateways", Status. */
const states: Readonly<Record<string, StateWords>> = {
  init: { word: 'Accepted', tone: 'info', isMoving: true },
  provisioning: { word: 'Being created', tone: 'info', isMoving: true },
  active: { word: 'Active', tone: 'success', isMoving: false },
  updating: { word: 'Being configured', tone: 'info', isMoving: true },
  deleting: { word: 'Being removed', tone: 'neutral', isMoving: true },
}

/** The state of a VPN gateway; a word the service has added since is shown as it is. */
export function stateOf({ Status }: DescribedVpnGateway): StateWords {
  if (Status === undefined) return { word: 'Not reported', tone: 'neutral', isMoving: false }
  return Object.hasOwn(states, Status)
    ? (states[Status] as StateWords)
    : { word: Status, tone: 'neutral', isMoving: false }
}

/** What a gateway's ability to speak BGP is called. */
export const bgpWords: Readonly<Record<BgpAbility, { word: string; tone: Tone }>> = {
  enabled: { word: 'Enabled', tone: 'success' },
  capable: { word: 'Can be enabled', tone: 'info' },
  no: { word: 'No BGP', tone: 'neutral' },
  unknown: { word: 'Not reported', tone: 'neutral' },
}

/** `10M` of the list and `10` of a single answer are both megabits a second. */
export function bandwidthWords({ Spec }: DescribedVpnGateway): string | undefined {
  const match = /^(\d+)M?$/i.exec(Spec ?? '')
  return match ? `${match[1]} Mbit/s` : Spec
}

const dayMs = 86_400_000
const soonDays = 30

export type ChargeWords = {
  readonly words: string
  /** Until when it is paid for, in milliseconds; absent where it is paid for by use. */
  readonly until?: number
  /** That it ends soon, or has ended. */
  readonly warning?: string
}

/** How a gateway is paid for. The end of what is paid by use means nothing, and is left out. */
export function chargeOf(
  { ChargeType, EndTime }: DescribedVpnGateway,
  nowMs: number | undefined,
): ChargeWords | undefined {
  const type = ChargeType?.toLowerCase()
  if (type === undefined) return undefined
  if (type === 'postpay' || type === 'postpaid') return { words: 'Pay as you go' }
  if (type !== 'prepay' && type !== 'prepaid') return { words: ChargeType ?? '' }
  if (EndTime === undefined) return { words: 'Subscription' }
  const days = nowMs === undefined ? soonDays : Math.floor((EndTime - nowMs) / dayMs)
  const warning = days < 0 ? 'Expired' : `Expires in ${days} ${days === 1 ? 'day' : 'days'}`
  return {
    words: 'Subscription',
    until: EndTime,
    ...(days < soonDays && { warning }),
  }
}

/** How many, with the word for it. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`

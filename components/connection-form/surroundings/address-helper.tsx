import { formatCidr } from '@/lib/net/cidr'
import { formatIpv4 } from '@/lib/net/ipv4'
import type { FreeTunnelCidr } from '@/lib/vpn/surroundings/free-tunnel-cidrs'
import { OwnedAddress } from './owned-address'
import { SuggestionCard } from './suggestion-card'

type AddressHelperProps = {
  /** Undefined where no block is free. */
  suggestion: FreeTunnelCidr | undefined
  /** Wants the block, and `cloud` as the local BGP address. */
  onUse: (suggestion: FreeTunnelCidr) => void
  /** What it is for, where there are several: "tunnel 2". */
  forWhat?: string | undefined
}

/** The next free tunnel block of the gateway, with the owner of each of its two hosts. */
export function AddressHelper({ suggestion, onUse, forWhat }: AddressHelperProps) {
  if (!suggestion) {
    return (
      <p className="text-ink-muted text-xs">
        No /30 block of 169.254.0.0/16 is free on this gateway.
      </p>
    )
  }
  return (
    <SuggestionCard
      title={`Next free block on this gateway${forWhat ? `, for ${forWhat}` : ''}`}
      offer={formatCidr(suggestion.block)}
      onUse={() => onUse(suggestion)}
    >
      <OwnedAddress owner="cloud" address={formatIpv4(suggestion.cloud)} />
      <OwnedAddress owner="device" address={formatIpv4(suggestion.device)} />
    </SuggestionCard>
  )
}

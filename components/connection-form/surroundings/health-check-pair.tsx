import { formatIpv4 } from '@/lib/net/ipv4'
import type { FreeHealthCheckPair } from '@/lib/vpn/surroundings/free-health-check-pair'
import { OwnedAddress } from './owned-address'
import { SuggestionCard } from './suggestion-card'

type HealthCheckPairProps = {
  /** Undefined where none can be named: nothing is drawn then. */
  suggestion: FreeHealthCheckPair | undefined
  onUse: (suggestion: FreeHealthCheckPair) => void
}

/** Two addresses for a health check that lie in the right subnets and that no other check uses. */
export function HealthCheckPair({ suggestion, onUse }: HealthCheckPairProps) {
  if (!suggestion) return null
  const [source, destination] = [suggestion.source, suggestion.destination].map(formatIpv4)
  return (
    <SuggestionCard
      title="A pair that no other check of this gateway uses"
      offer={`${source} to ${destination}`}
      onUse={() => onUse(suggestion)}
      note="Something has to answer at the destination: take another host of the subnet where this one does not."
    >
      <OwnedAddress owner="cloud" purpose="Source" address={source ?? ''} />
      <OwnedAddress owner="site" purpose="Destination" address={destination ?? ''} />
    </SuggestionCard>
  )
}

'use client'

import type { StepId } from '@/lib/vpn/parameters/declaration'
import { tunnelGroups } from './tunnel-groups'
import { TunnelPair } from './tunnel-pair'

/** What each of two tunnels has in a step. */
export function TunnelPairs({ step }: { step: StepId }) {
  return tunnelGroups[step]?.map((group) => <TunnelPair key={group.id} group={group} />)
}

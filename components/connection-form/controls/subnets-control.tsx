'use client'

import { ChipsInput } from '@/components/ui/chips-input'
import { type CidrListValue, joinCidrs, refuseCidr, splitCidrs } from '@/lib/vpn/values/cidr-list'
import type { ControlProps } from './control-props'

export function SubnetsControl({ text, onChange, onBlur, slots }: ControlProps<CidrListValue>) {
  return (
    <ChipsInput
      {...slots}
      values={splitCidrs(text)}
      onChange={(blocks) => onChange(joinCidrs(blocks))}
      onBlur={onBlur}
      split={splitCidrs}
      invalid={refuseCidr}
      placeholder="10.0.0.0/16; paste several at once"
    />
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { Combobox } from '@/components/ui/combobox'
import { regionsQuery } from '@/lib/browser/queries'
import type { RegionValue } from '@/lib/vpn/values/region'
import type { ControlProps } from './control-props'

export function RegionControl({ text, onChange, onBlur, slots }: ControlProps<RegionValue>) {
  const regions = useQuery(regionsQuery)
  const options = (regions.data ?? []).map(({ RegionId = '', LocalName }) => ({
    value: RegionId,
    label: LocalName ?? RegionId,
  }))
  return (
    <Combobox
      {...slots}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      options={options}
      loading={regions.isLoading}
      error={regions.error?.message}
      onRetry={() => void regions.refetch()}
      placeholder="cn-shanghai"
    />
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { useIsRegionListed } from '@/components/connections/use-facts'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { Field } from '@/components/ui/field'
import { announceQuietly } from '@/components/ui/toast'
import { vpnGatewaysQuery } from '@/lib/browser/queries'
import type { Mode } from '@/lib/vpn/parameters/declaration'
import { modeOf } from '@/lib/vpn/slots'
import { useFormModel } from '../form-model'
import { CertificationNotice } from './certification-notice'
import { switchedTo } from './mode-switch'
import { SwitchNotice, spokenSwitch } from './switch-notice'

const options: readonly { value: Mode; label: string; note: string }[] = [
  { value: 'dual', label: 'Two tunnels', note: 'Every gateway that is created today' },
  { value: 'single', label: 'One tunnel', note: 'Older gateways that were not upgraded' },
]

/** Whether the gateway that was typed can be looked up no further. */
function useIsUnknown(): boolean {
  const { text, facts, check } = useFormModel()
  const isListed = useIsRegionListed(text.regionId)
  const list = useQuery({ ...vpnGatewaysQuery(text.regionId), enabled: isListed })
  if (facts.vpnGateway || (isListed && list.isPending)) return false
  return check.values.vpnGatewayId !== undefined || text.tunnels.length > 1
}

/** How many tunnels a gateway has that no list knows: the person's own knowledge. */
function ModeChoice() {
  const { text, switched, replace } = useFormModel()
  const mode = modeOf(text.tunnels.length)
  const choose = (value: string) => {
    const option = options.find((one) => one.value === value)
    if (!option || option.value === mode) return
    const next = switchedTo(text, option.value, switched?.aside)
    replace(next)
    announceQuietly(spokenSwitch(next))
  }
  return (
    <Field
      id="field-mode"
      label="Tunnels of the VPN gateway"
      description="This gateway is in no list, so nobody but you knows how many tunnels it has. Parameters of the other kind are never sent."
      asGroup
    >
      {(slots) => (
        <ChoiceGroup {...slots} name="mode" value={mode} onChange={choose} options={options} />
      )}
    </Field>
  )
}

/** Below the VPN gateway: how many tunnels it has, where that is to be said or was just changed. */
export function GatewayMode() {
  const { switched } = useFormModel()
  const isUnknown = useIsUnknown()
  return (
    <>
      {isUnknown && <ModeChoice />}
      {switched?.isShown && <SwitchNotice switched={switched} />}
      <CertificationNotice />
    </>
  )
}

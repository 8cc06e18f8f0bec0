'use client'

import { Switch } from '@/components/ui/switch'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import type { ControlProps } from './control-props'
import { GatewayControl } from './gateway-control'
import {
  ChoiceControl,
  PskControl,
  SubnetsControl,
  TagsControl,
  TokenControl,
} from './later-controls'
import { RegionControl } from './region-control'

function LineControl(
  props: ControlProps<ValueKind> & { suffix?: string; mono?: boolean; numeric?: boolean },
) {
  const { text, onChange, onBlur, slots, suffix, mono, numeric } = props
  return (
    <TextInput
      {...slots}
      mono={mono}
      suffix={suffix}
      inputMode={numeric ? 'numeric' : undefined}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

/** Draws the control of a value. The only place in the product that switches on its kind. */
export function ParameterControl(props: ControlProps<ValueKind>) {
  const { value, text, onChange, onBlur, slots } = props
  switch (value.kind) {
    case 'choice':
      return <ChoiceControl {...props} value={value} />
    case 'cidr-list':
      return <SubnetsControl {...props} value={value} />
    case 'region':
      return <RegionControl {...props} value={value} />
    case 'resource-id':
      return <GatewayControl {...props} value={value} />
    case 'tag-list':
      return <TagsControl {...props} />
    case 'secret':
      return <PskControl {...props} />
    case 'token':
      return <TokenControl {...props} value={value} />
    case 'toggle':
      return (
        <Switch
          {...slots}
          checked={text === 'true'}
          onChange={(on) => onChange(String(on))}
          onBlur={onBlur}
          onText={value.on}
          offText={value.off}
        />
      )
    case 'certificate':
      return (
        <TextArea
          {...slots}
          mono
          rows={6}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          spellCheck={false}
          placeholder="-----BEGIN CERTIFICATE-----"
        />
      )
    case 'integer':
      return <LineControl {...props} numeric suffix={value.unit} />
    case 'asn':
    case 'cidr':
    case 'ip-address':
      return <LineControl {...props} mono />
    case 'text':
      return <LineControl {...props} />
    default: {
      const unanswered: never = value
      return unanswered
    }
  }
}

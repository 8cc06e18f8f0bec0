'use client'

import { type Choice, ChoiceGroup } from '@/components/ui/choice-group'
import { weaknessOf } from '@/lib/vpn/advice/weak-values'
import type { Facts } from '@/lib/vpn/facts'
import type { ChoiceValue, Documented, Option } from '@/lib/vpn/values/choice'
import { useFormModel } from '../form-model'
import type { ControlProps } from './control-props'

type Tags = NonNullable<Choice['tags']>

const editionTags: Readonly<Record<Documented, Tags>> = {
  both: [],
  '2020': [{ text: '2020 reference only', tone: 'neutral' }],
  today: [{ text: 'today only', tone: 'neutral' }],
}

function choiceOf(key: string, option: Option, facts: Facts): Choice {
  const weakness = weaknessOf(key, option.value)
  const weakTags: Tags = weakness
    ? [{ text: 'weak', tone: weakness.severity === 'warning' ? 'warning' : 'neutral' }]
    : []
  const isOfOtherGateway = option.note !== undefined && facts.vpnGateway?.type === 'Normal'
  return {
    value: option.value,
    label: option.value,
    note: option.note ? `${option.meaning}. ${option.note}.` : option.meaning,
    tags: [...weakTags, ...editionTags[option.documented]],
    ...(isOfOtherGateway && { disabledReason: `${option.note}.` }),
  }
}

/** Radios, because every value of a proposal should be seen at once and compared. */
export function ChoiceControl(props: ControlProps<ChoiceValue<string>>) {
  const { slot, value, text, onChange, onBlur, slots } = props
  const { facts } = useFormModel()
  return (
    <ChoiceGroup
      {...slots}
      name={slot.path}
      mono
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      options={value.options.map((option) => choiceOf(slot.key, option, facts))}
    />
  )
}

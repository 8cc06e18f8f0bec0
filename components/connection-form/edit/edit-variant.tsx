'use client'

import { lazy } from 'react'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { fixedParameters } from '@/lib/vpn/wire/describe-change'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import type { ControlProps } from '../controls/control-props'
import { PskControl } from '../controls/later-controls'
import type { FieldTwist, FormVariant } from '../form-variant'

const Mark = ({ children }: { children: string }) => (
  <span className="text-2xs text-ink-muted">{children}</span>
)

function FixedControl({ text, slots }: ControlProps<ValueKind>) {
  return <TextInput {...slots} mono readOnly value={text} />
}

const KeyControl = (props: ControlProps<ValueKind>) => (
  <PskControl {...props} placeholder="Empty: the present key stays" />
)

/** A switch cannot say that nobody knows. */
function RoutesControl({ value, text, onChange, onBlur, slots }: ControlProps<ValueKind>) {
  if (value.kind !== 'toggle') return null
  return (
    <Select
      {...slots}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onBlur}
    >
      <option value="">Not sent: stays as it is</option>
      <option value="true">{value.on}</option>
      <option value="false">{value.off}</option>
    </Select>
  )
}

const fixed: FieldTwist = {
  help: 'A connection keeps it for good. Another one takes a new connection.',
  state: <Mark>Cannot be changed</Mark>,
  Control: FixedControl,
}

const twists: Readonly<Record<string, FieldTwist>> = {
  ...Object.fromEntries(fixedParameters.map((name) => [name, fixed])),
  'IkeConfig.Psk': {
    help: 'Left empty, the present key stays. A key entered here replaces it; give the other side the same one.',
    state: <Mark>Kept by the service</Mark>,
    Control: KeyControl,
  },
  AutoConfigRoute: {
    help: 'Whether the service adds the routes. Sent only if you change it here.',
    state: <Mark>Not reported by the service</Mark>,
    Control: RoutesControl,
  },
}

const review = () => import('./edit-review')

export const editing: FormVariant = {
  Review: lazy(() => review().then((module) => ({ default: module.EditReview }))),
  SendButton: lazy(() => review().then((module) => ({ default: module.SaveButton }))),
  reviewIntro: 'What changes, what that interrupts, and what exactly is sent.',
  twistOf: (slot) => twists[documentedName(slot)],
}

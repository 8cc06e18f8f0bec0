'use client'

import { lazy } from 'react'
import { TagChips } from '@/components/connections/tags/tag-chips'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { Slot } from '@/lib/vpn/slots'
import { splitTags } from '@/lib/vpn/values/tag-list'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { fixedParameters } from '@/lib/vpn/wire/describe-change'
import { documentedName, plainName } from '@/lib/vpn/wire/documented-names'
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

/** Tags as they are; nothing of them is sent from here. */
function TagsAsTheyAre({ text, slots }: ControlProps<ValueKind>) {
  const tags = splitTags(text)
  if (tags.length === 0) return <p className="text-ink-muted">No tags</p>
  return (
    <TagChips
      tags={tags}
      aria-labelledby={slots['aria-labelledby']}
      aria-describedby={slots['aria-describedby']}
    />
  )
}

const fixed: FieldTwist = {
  help: 'A connection keeps it for good. Another one takes a new connection.',
  state: <Mark>Cannot be changed</Mark>,
  Control: FixedControl,
}

/** By the names of the 2020 reference, whatever the mode. */
const twists: Readonly<Record<string, FieldTwist>> = {
  Tags: {
    help: 'Keys and values by which bills and lists can be sorted. They are changed on the page of the connection.',
    state: <Mark>Not changed here</Mark>,
    Control: TagsAsTheyAre,
  },
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

/** What cannot be changed depends on the mode: a tunnel of two can be led to another device. */
function twistOf(slot: Slot): FieldTwist | undefined {
  const own = twists[plainName(slot.parameter)]
  return own ?? (fixedParameters.includes(documentedName(slot)) ? fixed : undefined)
}

const review = () => import('./edit-review')

export const editing: FormVariant = {
  Review: lazy(() => review().then((module) => ({ default: module.EditReview }))),
  SendButton: lazy(() => review().then((module) => ({ default: module.SaveButton }))),
  reviewIntro: 'What changes, what that interrupts, and what exactly is sent.',
  twistOf,
}

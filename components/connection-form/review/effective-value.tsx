'use client'

import { TagChips } from '@/components/connections/tags/tag-chips'
import { Badge } from '@/components/ui/badge'
import { Secret } from '@/lib/secret'
import { isDefaultText } from '@/lib/vpn/defaults'
import { textOfValue, valueAt } from '@/lib/vpn/schema'
import { type Slot, textAt } from '@/lib/vpn/slots'
import { splitTags } from '@/lib/vpn/values/tag-list'
import { type FormModel, useFormModel } from '../form-model'
import { isKeyLeft, randomKeys } from '../tunnels/random-keys'

type Shown = { text: string; kind: 'value' | 'absent' | 'wrong' }

/** The effective value of a slot: what is sent, or what happens because nothing is. */
function effective({ check, text }: FormModel, slot: Slot): Shown {
  const value = valueAt(check.values, slot)
  if (value instanceof Secret)
    return { text: `•••••••• (${value.reveal().length} characters)`, kind: 'value' }
  if (value !== undefined) return { text: textOfValue(check.values, slot), kind: 'value' }
  const { parameter } = slot
  if (textAt(text, slot) === '' && parameter.presence === 'optional')
    return { text: parameter.absent, kind: 'absent' }
  return { text: textAt(text, slot) === '' ? 'Missing' : 'Not valid', kind: 'wrong' }
}

const looks = { value: '', absent: 'text-ink-muted', wrong: 'text-danger-ink' } as const

type EffectiveValueProps = {
  slot: Slot
  /** The other tunnel holds the same. */
  isOfBoth?: boolean
}

/** The effective value of a slot, a key masked. */
export function EffectiveValue({ slot, isOfBoth = false }: EffectiveValueProps) {
  const model = useFormModel()
  if (isOfBoth && isKeyLeft(slot, textAt(model.text, slot)))
    return (
      <span className="text-ink-muted">
        {randomKeys}. Both can be revealed on the page of the connection.
      </span>
    )
  const shown = effective(model, slot)
  if (slot.parameter.value.kind === 'tag-list' && shown.kind === 'value')
    return <TagChips label={slot.parameter.label} tags={splitTags(shown.text)} />
  const isDefault = slot.parameter.presence === 'defaulted' && isDefaultText(model.text, slot)
  return (
    <span className={looks[shown.kind]}>
      {shown.text.split(',').join(', ')}
      {isDefault && (
        <>
          {' '}
          <Badge tone="neutral">default</Badge>
        </>
      )}
      {isOfBoth && (
        <>
          {' '}
          <Badge tone="neutral">both</Badge>
        </>
      )}
    </span>
  )
}

'use client'

import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import { Secret } from '@/lib/secret'
import { isDefaultText } from '@/lib/vpn/defaults'
import { textOfValue, valueAt } from '@/lib/vpn/schema'
import { type Slot, textAt } from '@/lib/vpn/slots'
import { steps } from '@/lib/vpn/steps'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { type FormModel, useFormModel } from '../form-model'
import { stepOf } from '../step-state'

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

function ValueRow({ slot }: { slot: Slot }) {
  const model = useFormModel()
  const { label, presence } = slot.parameter
  const shown = effective(model, slot)
  const isDefault = presence === 'defaulted' && isDefaultText(model.text, slot)
  const change = (
    <Button
      size="sm"
      variant="ghost"
      aria-label={`Change ${label}`}
      onClick={() => model.open(stepOf(slot.path), slot.path)}
    >
      Change
    </Button>
  )
  return (
    <DefinitionRow term={label} name={documentedName(slot)} action={change}>
      <span className={looks[shown.kind]}>
        {shown.text.split(',').join(', ')}
        {isDefault && (
          <>
            {' '}
            <Badge tone="neutral">default</Badge>
          </>
        )}
      </span>
    </DefinitionRow>
  )
}

/** Every value that applies, grouped by step. */
export function ReviewValues() {
  const { check } = useFormModel()
  return steps
    .filter(({ id }) => id !== 'review')
    .map(({ id, title, slots }) => (
      <section key={id} aria-labelledby={`review-${id}`} className="flex flex-col gap-2">
        <h3 id={`review-${id}`} className="font-semibold">
          {title}
        </h3>
        <DefinitionList>
          {slots
            .filter(({ path }) => check.applicable.has(path))
            .map((slot) => (
              <ValueRow key={slot.path} slot={slot} />
            ))}
        </DefinitionList>
      </section>
    ))
}

'use client'

import { Button } from '@/components/ui/button'
import { DefinitionList, DefinitionRow } from '@/components/ui/definition-list'
import { labelOf } from '@/lib/vpn/slot-words'
import { type Slot, tunnelOf } from '@/lib/vpn/slots'
import { stepsOf } from '@/lib/vpn/steps'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { useFormModel } from '../form-model'
import { stepOf } from '../step-state'
import { EffectiveValue } from './effective-value'
import { PairRow } from './pair-row'

function ValueRow({ slot }: { slot: Slot }) {
  const model = useFormModel()
  const label = labelOf(slot)
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
      <EffectiveValue slot={slot} />
    </DefinitionRow>
  )
}

/** Every value that applies, grouped by step; the two of two tunnels in one row. */
export function ReviewValues() {
  const { check, text } = useFormModel()
  const isOfStandby = ({ path }: Slot) => tunnelOf(path) === 1
  const applies = ({ path }: Slot) => check.applicable.has(path)
  return stepsOf(text.tunnels.length)
    .filter(({ id }) => id !== 'review')
    .map(({ id, title, slots }) => (
      <section key={id} aria-labelledby={`review-${id}`} className="flex flex-col gap-2">
        <h3 id={`review-${id}`} className="font-semibold">
          {title}
        </h3>
        <DefinitionList>
          {slots
            .filter((slot) => !isOfStandby(slot))
            .map((slot) => {
              const isPaired = slot.scope === 'tunnel' && slot.mode === 'dual'
              if (isPaired) return <PairRow key={slot.path} name={slot.key} />
              return applies(slot) && <ValueRow key={slot.path} slot={slot} />
            })}
        </DefinitionList>
      </section>
    ))
}

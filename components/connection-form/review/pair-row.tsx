'use client'

import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DefinitionRow } from '@/components/ui/definition-list'
import type { TunnelKey } from '@/lib/vpn/parameters/registry'
import { labelOf } from '@/lib/vpn/slot-words'
import { type Slot, slotAt } from '@/lib/vpn/slots'
import { tunnelOptionKey, tunnelOptions } from '@/lib/vpn/wire/documented-names'
import { useFormModel } from '../form-model'
import { stepOf } from '../step-state'
import { columnTitles } from '../tunnels/column-titles'
import { differs, neverLinked } from '../tunnels/tunnel-links'
import { EffectiveValue } from './effective-value'

function ChangeButton({ slot, label }: { slot: Slot; label: string }) {
  const { open } = useFormModel()
  return (
    <Button
      size="sm"
      variant="ghost"
      aria-label={`Change ${label}`}
      onClick={() => open(stepOf(slot.path), slot.path)}
    >
      Change
    </Button>
  )
}

/** What one tunnel has, under its own name. */
function Half({ slot, title }: { slot: Slot; title: string | undefined }) {
  const { check } = useFormModel()
  const isApplicable = check.applicable.has(slot.path)
  return (
    <div className="min-w-0">
      <div className="text-2xs text-ink-muted">{title}</div>
      <div className="flex items-start justify-between gap-2">
        {isApplicable ? (
          <EffectiveValue slot={slot} />
        ) : (
          <span className="text-ink-muted">Does not apply</span>
        )}
        {isApplicable && <ChangeButton slot={slot} label={labelOf(slot)} />}
      </div>
    </div>
  )
}

/** One parameter of both tunnels: once where they agree, side by side where they do not. */
export function PairRow({ name }: { name: TunnelKey }) {
  const { check, text } = useFormModel()
  const slots = [slotAt(`tunnels.0.${name}`, 2), slotAt(`tunnels.1.${name}`, 2)] as const
  const [active] = slots
  const applying = slots.filter(({ path }) => check.applicable.has(path))
  if (applying.length === 0) return null
  const { label } = active.parameter
  const documented = `${tunnelOptions}.N.${tunnelOptionKey(active.parameter)}`
  const isOne = applying.length === 2 && !neverLinked.has(name) && !differs(text, name)
  if (isOne) {
    return (
      <DefinitionRow
        term={label}
        name={documented}
        action={<ChangeButton slot={active} label={`${label} (both tunnels)`} />}
      >
        <EffectiveValue slot={active} isOfBoth />
      </DefinitionRow>
    )
  }
  const isDifference = !neverLinked.has(name)
  const term = isDifference ? (
    <>
      {label} <Badge tone="info">differs</Badge>
    </>
  ) : (
    label
  )
  return (
    <DefinitionRow term={term} name={documented} isMarked={isDifference} isWide>
      <div className="grid @md:grid-cols-2 gap-x-6 gap-y-2">
        {slots.map((slot, tunnel) => (
          <Half key={slot.path} slot={slot} title={columnTitles[tunnel]} />
        ))}
      </div>
    </DefinitionRow>
  )
}

'use client'

import { Suspense } from 'react'
import { useController } from 'react-hook-form'
import type { FieldSlots } from '@/components/ui/field-slots'
import { Skeleton } from '@/components/ui/skeleton'
import type { ConnectionText } from '@/lib/vpn/connection'
import { defaultTextOf, isDefaultText } from '@/lib/vpn/defaults'
import { factsOfTunnel } from '@/lib/vpn/facts'
import type { Finding } from '@/lib/vpn/finding'
import { placesOf } from '@/lib/vpn/merge-tunnel-findings'
import { type Slot, textAt, tunnelOf } from '@/lib/vpn/slots'
import { citation, documents, type Source } from '@/lib/vpn/sources'
import { countRefusedTags } from '@/lib/vpn/values/tag-list'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { ParameterControl } from './controls/parameter-control'
import { FindingAction } from './finding-action'
import { useFormModel } from './form-model'
import { useFormVariant } from './form-variant'
import { useSending } from './review/create-context'
import { isShown } from './step-state'
import { spokenForAt } from './tunnels/tunnel-links'

/** Kinds that are drawn as several elements, named as a group. */
const groupKinds: readonly ValueKind['kind'][] = ['choice', 'tag-list']

/** Kinds whose control shows every value there is. */
const selfExplaining: readonly ValueKind['kind'][] = ['choice', 'toggle']

/** Where something is documented, as a field says it. */
export const fieldSource = (source: Source) => {
  const { href } = documents[source.document]
  return { label: citation(source), ...(href !== undefined && { href }) }
}

const noticeOf = (finding: Finding) => ({
  severity: finding.severity,
  message: finding.message,
  source: finding.source.map((source) => documents[source.document].short).join(', '),
  action: <FindingAction finding={finding} />,
})

/** Tags say themselves what is wrong with each of them. */
function wordsAtField({ message, rule }: Finding, slot: Slot, text: ConnectionText): string {
  if (slot.parameter.value.kind !== 'tag-list' || rule !== undefined) return message
  const count = countRefusedTags(textAt(text, slot))
  if (count === 0) return message
  return count === 1 ? 'One tag needs a look.' : `${count} tags need a look.`
}

/**
 * What is to be said about a field: the service's own refusal before our findings. A field that the
 * standby tunnel follows speaks for that one too, and says which is meant.
 */
function useFindings(slot: Slot) {
  const { check, progress, links, text } = useFormModel()
  const { refusalOf } = useSending()
  const spokenFor = spokenForAt(slot.path, links)
  const refusal = spokenFor.map(refusalOf).find((said) => said !== undefined)
  const shown = check.findings
    .filter((finding) => isShown(finding, progress))
    .flatMap((finding) => {
      const places = placesOf(finding).filter((path) => spokenFor.includes(path))
      if (places.length === 0) return []
      if (places.includes(slot.path)) return [finding]
      return [{ ...finding, message: `Standby tunnel: ${finding.message}` }]
    })
  const errors = shown.filter(({ severity }) => severity === 'error')
  const [first, ...others] = errors
  const rest = [...others, ...shown.filter(({ severity }) => severity !== 'error')]
  const notices = [...(refusal && first ? [first] : []), ...rest].map(noticeOf)
  return {
    error: refusal ?? (first && wordsAtField(first, slot, text)),
    errorAction: !refusal && first ? <FindingAction finding={first} /> : undefined,
    notices,
  }
}

/** What the declaration of a slot says of its field, whatever it holds. */
export function useParameterWords(slot: Slot) {
  const { facts, check, text } = useFormModel()
  const twist = useFormVariant().twistOf(slot)
  const { parameter } = slot
  const { value, presence, help, helpOn, source } = parameter
  const known = factsOfTunnel(facts, tunnelOf(slot.path) ?? 0)
  const required =
    presence === 'required' ||
    (presence === 'optional' &&
      parameter.requiredWhen?.({
        connection: check.values,
        tunnel: {},
        facts: known,
      }) === true)
  // Tags are mostly none, and then their limits are nobody's business.
  const isFolded = value.kind === 'tag-list' && textAt(text, slot) === ''
  const absent = presence === 'optional' && !required ? ` Left empty: ${parameter.absent}` : ''
  return {
    required,
    description: twist?.help ?? helpOn?.(known) ?? `${help}${absent}`,
    constraint: selfExplaining.includes(value.kind) || isFolded ? undefined : value.constraint,
    source: source.map(fieldSource),
  }
}

/** The control of a slot, and what is to be said about what it holds. */
export function useParameterControl(slot: Slot) {
  const { form, text } = useFormModel()
  const { field } = useController({ name: slot.path, control: form.control })
  const twist = useFormVariant().twistOf(slot)
  const Control = twist?.Control ?? ParameterControl
  const { parameter } = slot
  const { value, presence } = parameter
  return {
    ...useFindings(slot),
    state: twist?.state,
    isDefault: presence === 'defaulted' && isDefaultText(text, slot),
    onReset:
      presence === 'defaulted' ? () => field.onChange(defaultTextOf(parameter)) : undefined,
    asGroup: groupKinds.includes(value.kind),
    children: (slots: FieldSlots) => (
      <Suspense fallback={<Skeleton className="h-8" />}>
        <Control
          slot={slot}
          value={value}
          text={String(field.value ?? '')}
          onChange={field.onChange}
          onBlur={field.onBlur}
          slots={slots}
        />
      </Suspense>
    ),
  }
}

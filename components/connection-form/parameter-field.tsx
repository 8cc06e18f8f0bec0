'use client'

import { Suspense } from 'react'
import { useController } from 'react-hook-form'
import { Field } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { defaultTextOf, isDefaultText } from '@/lib/vpn/defaults'
import type { Finding } from '@/lib/vpn/finding'
import { type Path, type Slot, slotAt } from '@/lib/vpn/slots'
import { citation, documents, type Source } from '@/lib/vpn/sources'
import type { ValueKind } from '@/lib/vpn/values/value-kind'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { ParameterControl } from './controls/parameter-control'
import { FindingAction } from './finding-action'
import { fieldId, useFormModel } from './form-model'
import { useFormVariant } from './form-variant'
import { useSending } from './review/create-context'
import { isShown } from './step-state'

/** Kinds that are drawn as several elements, named as a group. */
const groupKinds: readonly ValueKind['kind'][] = ['choice']

/** Kinds whose control shows every value there is. */
const selfExplaining: readonly ValueKind['kind'][] = ['choice', 'toggle']

const fieldSource = (source: Source) => {
  const { href } = documents[source.document]
  return { label: citation(source), ...(href !== undefined && { href }) }
}

const noticeOf = (finding: Finding) => ({
  severity: finding.severity,
  message: finding.message,
  source: finding.source.map((source) => documents[source.document].short).join(', '),
  action: <FindingAction finding={finding} />,
})

/** Draws one declaration. A parameter that does not apply is not drawn. */
export function ParameterField({ path }: { path: Path }) {
  const { check } = useFormModel()
  return check.applicable.has(path) ? <ApplicableField slot={slotAt(path)} /> : null
}

/** What is to be said about a field: the service's own refusal before our findings. */
function useFindings(slot: Slot) {
  const { check, progress } = useFormModel()
  const refusal = useSending().refusalOf(slot.path)
  const shown = check.findings.filter(
    (finding) => finding.paths[0] === slot.path && isShown(finding, progress),
  )
  const errors = shown.filter(({ severity }) => severity === 'error')
  const [first, ...others] = errors
  const rest = [...others, ...shown.filter(({ severity }) => severity !== 'error')]
  const notices = [...(refusal && first ? [first] : []), ...rest].map(noticeOf)
  return {
    error: refusal ?? first?.message,
    errorAction: !refusal && first ? <FindingAction finding={first} /> : undefined,
    notices,
  }
}

function ApplicableField({ slot }: { slot: Slot }) {
  const { form, text, facts, check } = useFormModel()
  const { field } = useController({ name: slot.path, control: form.control })
  const twist = useFormVariant().twistOf(slot)
  const Control = twist?.Control ?? ParameterControl
  const { parameter } = slot
  const { value, presence, label, help, source } = parameter
  const isRequired =
    presence === 'required' ||
    (presence === 'optional' &&
      parameter.requiredWhen?.({ connection: check.values, tunnel: {}, facts }) === true)
  const absent = presence === 'optional' && !isRequired ? ` Left empty: ${parameter.absent}` : ''
  return (
    <Field
      id={fieldId(slot.path)}
      label={label}
      required={isRequired}
      wireName={documentedName(slot)}
      description={twist?.help ?? `${help}${absent}`}
      constraint={selfExplaining.includes(value.kind) ? undefined : value.constraint}
      source={source.map(fieldSource)}
      state={twist?.state}
      isDefault={presence === 'defaulted' && isDefaultText(text, slot)}
      onReset={
        presence === 'defaulted' ? () => field.onChange(defaultTextOf(parameter)) : undefined
      }
      asGroup={groupKinds.includes(value.kind)}
      {...useFindings(slot)}
    >
      {(slots) => (
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
      )}
    </Field>
  )
}

'use client'

import { Suspense } from 'react'
import { Field } from '@/components/ui/field'
import { findSlot, type Path, type Slot } from '@/lib/vpn/slots'
import { documentedName } from '@/lib/vpn/wire/documented-names'
import { fieldId, useFormModel } from './form-model'
import { useFormVariant } from './form-variant'
import { useParameterControl, useParameterWords } from './use-parameter-field'

/** Draws one declaration. A parameter that does not apply is not drawn. */
export function ParameterField({ path }: { path: Path }) {
  const { check, text } = useFormModel()
  const slot = findSlot(path, text.tunnels.length)
  return slot && check.applicable.has(path) ? <ApplicableField slot={slot} /> : null
}

function ApplicableField({ slot }: { slot: Slot }) {
  const words = useParameterWords(slot)
  const control = useParameterControl(slot)
  const Below = useFormVariant().twistOf(slot)?.Below
  return (
    <>
      <Field
        id={fieldId(slot.path)}
        label={slot.parameter.label}
        wireName={documentedName(slot)}
        {...words}
        {...control}
      />
      {Below && (
        <Suspense>
          <Below />
        </Suspense>
      )}
    </>
  )
}

'use client'

import { Field } from '@/components/ui/field'
import type { FieldNotice } from '@/components/ui/field-notice'
import { SecretInput } from '@/components/ui/secret-input'
import { TextInput } from '@/components/ui/text-input'
import { type CustomerGatewayKey, customerGatewayFields } from '@/lib/vpn/customer-gateway/fields'
import { citation, documents, type Source } from '@/lib/vpn/sources'
import { controlId } from './use-customer-gateway-form'

type CustomerGatewayFieldProps = {
  /** What begins the ids of the dialog. */
  id: string
  field: CustomerGatewayKey
  text: string
  error: string | undefined
  /** In place of the declaration's own words. */
  help?: string | undefined
  notices?: FieldNotice[] | undefined
  isFirst?: boolean | undefined
  onType: (key: CustomerGatewayKey, typed: string) => void
}

const sourceOf = (source: Source) => {
  const { href } = documents[source.document]
  return { label: citation(source), ...(href !== undefined && { href }) }
}

const monoKinds: readonly string[] = ['ip-address', 'asn']

/** One field of a customer gateway, drawn from its declaration. */
export function CustomerGatewayField(props: CustomerGatewayFieldProps) {
  const { id, field, text, error, help, notices, isFirst, onType } = props
  const declared = customerGatewayFields[field]
  const { value } = declared
  return (
    <Field
      id={controlId(id, field)}
      label={declared.label}
      wireName={declared.wireName}
      required={declared.presence === 'required'}
      description={help ?? declared.help}
      constraint={value.constraint}
      source={declared.source.map(sourceOf)}
      error={error}
      notices={notices}
    >
      {(slots) =>
        value.kind === 'secret' ? (
          <SecretInput
            {...slots}
            secretName="BGP key"
            value={text}
            onChange={(typed) => onType(field, typed)}
          />
        ) : (
          <TextInput
            {...slots}
            mono={monoKinds.includes(value.kind)}
            inputMode={monoKinds.includes(value.kind) ? 'decimal' : undefined}
            data-autofocus={isFirst || undefined}
            value={text}
            onChange={({ currentTarget }) => onType(field, currentTarget.value)}
          />
        )
      }
    </Field>
  )
}

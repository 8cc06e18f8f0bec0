'use client'

import type { ReactNode } from 'react'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { Combobox } from '@/components/ui/combobox'
import { Disclosure } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import type { FieldSlots } from '@/components/ui/field-slots'
import { Switch } from '@/components/ui/switch'
import { TextInput } from '@/components/ui/text-input'
import type { RouteFinding, RouteText } from '@/lib/vpn/routes/check-route'
import { fieldsOf, type RouteField, routeParameters } from '@/lib/vpn/routes/route-parameters'
import { citation } from '@/lib/vpn/sources'
import { offeredBlocks } from './route-draft'
import type { ReadRoutes } from './use-routes'

type RouteFieldsProps = {
  id: string
  route: RouteText
  read: ReadRoutes
  findings: readonly RouteFinding[]
  /** What the service has said about single fields. */
  refused: Partial<Record<RouteField, string>>
  onChange: (field: RouteField, text: string) => void
}

/** A control that shows all there is to choose needs no bound. */
const seenInFull: readonly RouteField[] = ['published', 'weight']

const sides = { source: 'a local subnet', destination: 'a remote subnet' } as const

/** The fields of a route; those that are rarely changed are folded away while nothing is wrong with them. */
export function RouteFields(props: RouteFieldsProps) {
  const { route, read, onChange } = props
  const { weight, priority, published } = routeParameters
  const blocks = offeredBlocks(read)
  const has = (field: RouteField) => fieldsOf(route.kind).includes(field)
  const isWrong = (field: RouteField) =>
    props.refused[field] !== undefined || props.findings.some((one) => one.field === field)
  const block = (side: 'source' | 'destination') => (
    <OneField {...props} field={side} isRequired>
      {(slots) => (
        <Combobox
          {...slots}
          value={route[side]}
          onChange={(text) => onChange(side, text)}
          emptyText="Type a CIDR block."
          options={blocks[side].map((value) => ({
            value,
            label: value,
            detail:
              side === 'destination' && blocks.missing.includes(value)
                ? 'no route leads there yet'
                : sides[side],
          }))}
        />
      )}
    </OneField>
  )
  return (
    <>
      {has('source') && block('source')}
      {block('destination')}
      <OneField {...props} field="published">
        {(slots) => (
          <Switch
            {...slots}
            checked={route.published !== 'false'}
            onChange={(checked) => onChange('published', String(checked))}
            onText={published.value.on}
            offText={published.value.off}
          />
        )}
      </OneField>
      <Disclosure
        summary={has('priority') ? 'Weight, priority, description' : 'Weight, description'}
        effective={[route.weight, has('priority') && route.priority].filter(Boolean).join(' · ')}
        open={
          ['weight', 'priority', 'description'].some((field) => isWrong(field as RouteField)) ||
          undefined
        }
      >
        <div className="flex flex-col gap-4">
          <OneField
            {...props}
            field="weight"
            note={
              read.connection.dualTunnel
                ? 'No effect here: a dual-tunnel connection has an active and a standby tunnel of its own.'
                : undefined
            }
          >
            {(slots) => (
              <ChoiceGroup
                {...slots}
                name={`${props.id}-weight`}
                value={route.weight}
                onChange={(value) => onChange('weight', value)}
                options={weight.value.options.map(({ value, meaning }) => ({
                  value,
                  label: `${value}, ${meaning.toLowerCase()}`,
                }))}
              />
            )}
          </OneField>
          {has('priority') && (
            <OneField {...props} field="priority">
              {(slots) => (
                <TextInput
                  {...slots}
                  inputMode="numeric"
                  placeholder={String(priority.default)}
                  value={route.priority}
                  onChange={({ currentTarget }) => onChange('priority', currentTarget.value)}
                />
              )}
            </OneField>
          )}
          <OneField {...props} field="description">
            {(slots) => (
              <TextInput
                {...slots}
                value={route.description}
                onChange={({ currentTarget }) => onChange('description', currentTarget.value)}
              />
            )}
          </OneField>
        </div>
      </Disclosure>
    </>
  )
}

type OneFieldProps = RouteFieldsProps & {
  field: RouteField
  isRequired?: boolean
  note?: string | undefined
  children: (slots: FieldSlots) => ReactNode
}

/** A field with its words, its bound, and what is wrong with it. */
function OneField({ id, field, findings, refused, isRequired, note, children }: OneFieldProps) {
  const { label, help, wireName, source, value } = routeParameters[field]
  const own = findings.filter((one) => one.field === field)
  const error = own.find(({ severity }) => severity === 'error')?.message ?? refused[field]
  return (
    <Field
      id={`${id}-${field}`}
      label={label}
      required={isRequired}
      wireName={wireName}
      description={note ?? help}
      constraint={seenInFull.includes(field) ? undefined : value.constraint}
      source={source.map((one) => ({ label: citation(one) }))}
      error={error}
      notices={own
        .filter(({ severity }) => severity === 'warning')
        .map(({ message }) => ({ severity: 'warning' as const, message }))}
      asGroup={field === 'weight'}
    >
      {children}
    </Field>
  )
}

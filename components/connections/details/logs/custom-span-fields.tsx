'use client'

import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import type { CustomSpan } from './log-window'

type CustomSpanFieldsProps = {
  custom: CustomSpan
  onChange: (custom: CustomSpan) => void
  problem: string | undefined
}

const ends = [
  { key: 'from', label: 'From' },
  { key: 'to', label: 'To' },
] as const

/** A span of one’s own, in the browser’s own time. */
export function CustomSpanFields({ custom, onChange, problem }: CustomSpanFieldsProps) {
  const id = useId()
  return (
    <div className="grid gap-3 sm:grid-cols-[14rem_14rem]">
      {ends.map(({ key, label }) => (
        <Field
          key={key}
          id={`${id}-${key}`}
          label={label}
          error={key === 'to' ? problem : undefined}
        >
          {(slots) => (
            <TextInput
              {...slots}
              type="datetime-local"
              step={1}
              value={custom[key]}
              onChange={({ currentTarget }) =>
                onChange({ ...custom, [key]: currentTarget.value })
              }
            />
          )}
        </Field>
      ))}
    </div>
  )
}

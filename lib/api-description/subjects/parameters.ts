import type { ParameterDescription } from '../description'
import { integer, text, time } from '../json-schema'

// Parameters that several operations take.

export const regionId = {
  schema: text({ minLength: 1 }),
  says: 'The region.',
  required: true,
  example: 'cn-shanghai',
} as const satisfies ParameterDescription

export const wait = {
  Prefer: {
    schema: text(),
    says: 'wait=10 waits at most so many seconds for the outcome; 30 unless told, 60 at most. respond-async or wait=0: not at all.',
  },
} as const satisfies Record<string, ParameterDescription>

/** What a change was made from. */
export const ifMatch = (example: string, says: string) =>
  ({ 'If-Match': { schema: text(), says, required: true, example } }) as const

/** A text that is looked for. */
export const filterText = (says: string): ParameterDescription => ({
  schema: text({ maxLength: 200 }),
  says,
})

/** A span of time. */
export const span = {
  From: { schema: time(), says: 'Not before.' },
  To: { schema: time(), says: 'Before.' },
} as const satisfies Record<string, ParameterDescription>

/** A page of a long list. */
export const page = {
  Before: { schema: integer({ minimum: 0 }), says: 'Next of the page before this one.' },
  Limit: {
    schema: integer({ minimum: 1, maximum: 200, default: 50 }),
    says: 'How many.',
    example: '20',
  },
} as const satisfies Record<string, ParameterDescription>

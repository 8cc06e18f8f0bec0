import type { ParameterError, Problem } from '@/lib/http/problem'
import { boolean, integer, listOf, named, object, type Schema, text } from '../json-schema'

const parameterError = named(
  'ParameterError',
  object({
    parameter: text({ description: 'The documented name of the parameter.' }),
    message: text(),
  }) satisfies Schema<ParameterError>,
)

/** The one shape of a failure. */
export const problem = named(
  'Problem',
  object(
    {
      type: text({ description: 'Where the code is explained, relative to this server.' }),
      title: text(),
      status: integer(),
      code: text({ description: 'One of Causeway’s own, or the service’s.' }),
      detail: text(),
      requestId: text({ description: 'The service’s request ID; empty where none was made.' }),
      errors: listOf(parameterError),
      retryable: boolean({
        description: 'Whether the same request can succeed a little later.',
      }),
    },
    {
      retryAfterSeconds: integer({
        description: 'How long to wait before; `Retry-After` says it too.',
      }),
    },
    { description: 'A failure (RFC 9457).' },
  ) satisfies Schema<Problem>,
)

import type { Problem } from '@/lib/http/problem'
import type { Connection } from '@/lib/vpn/connection'
import { checkConnection } from '@/lib/vpn/schema'
import { readRequest } from '@/lib/vpn/wire/read-request'
import { type Note, readNote } from './read-note'
import { errorsOf, invalidParameters } from './read-parameters'

/** What a create is to make, or everything that is wrong with what was given. */
export type CreateReading =
  | { readonly ok: true; readonly connection: Connection; readonly note: Note }
  | { readonly ok: false; readonly problem: Problem }

/**
 * Reads the body of a create, or of the check before one: documented parameters, typed or as text,
 * under the schema and rules of the form; `Reason` beside them is ours.
 */
export function readCreate(body: Readonly<Record<string, unknown>>): CreateReading {
  const { note, rest, errors } = readNote(body)
  const reading = readRequest(rest)
  const { connection, findings } = checkConnection(reading.text)
  const wrong = [...errors, ...errorsOf(reading, findings, 'CreateVpnConnection')]
  if (!connection || wrong.length > 0) return { ok: false, problem: invalidParameters(wrong) }
  return { ok: true, connection, note }
}

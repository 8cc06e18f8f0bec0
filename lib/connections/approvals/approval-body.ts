import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'
import { failed, type Outcome } from '../outcome'
import { isEncodable } from '../read-note'

const noteMax = 500

/** What somebody says who decides. */
export type SaidDecision = { readonly fingerprint: string; readonly note: string }

/** Reads `Fingerprint`, which an approval needs, and `Note`. Everything wrong is named at once. */
export function readDecision(
  { Fingerprint, Note, ...others }: Readonly<Record<string, unknown>>,
  { needsFingerprint }: { needsFingerprint: boolean },
): Outcome<SaidDecision> {
  const errors: ParameterError[] = Object.keys(others).map((parameter) => ({
    parameter,
    message: 'There is no parameter of this name.',
  }))
  const isPrint = typeof Fingerprint === 'string' && Fingerprint !== ''
  if (needsFingerprint && !isPrint) {
    const message = 'Give the fingerprint of the request that was reviewed.'
    errors.push({ parameter: 'Fingerprint', message })
  }
  if (!needsFingerprint && Fingerprint !== undefined) {
    const message = 'Only an approval takes a fingerprint.'
    errors.push({ parameter: 'Fingerprint', message })
  }
  const isNote = typeof Note === 'string' && Note.length <= noteMax && isEncodable(Note)
  if (Note !== undefined && Note !== null && !isNote) {
    const message = `Give a text of at most ${noteMax} characters.`
    errors.push({ parameter: 'Note', message })
  }
  if (errors.length === 0)
    return {
      ok: true,
      value: { fingerprint: isPrint ? Fingerprint : '', note: isNote ? Note.trim() : '' },
    }
  const detail = 'The body is not valid. Nothing was decided.'
  return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors }))
}

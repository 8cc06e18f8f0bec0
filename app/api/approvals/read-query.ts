import {
  type ApprovalFilter,
  type ApprovalPlace,
  readPlace,
} from '@/lib/connections/approvals/list-approvals'
import { failed, type Outcome } from '@/lib/connections/outcome'
import { approvalStates } from '@/lib/http/approval'
import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError } from '@/lib/http/problem'

const limitMax = 200
const limitDefault = 50
const textMax = 200

/** A filter with the page it is asked for. */
export type ApprovalQuery = {
  readonly filter: ApprovalFilter
  readonly before: ApprovalPlace | undefined
  readonly limit: number
}

const texts = { ClientToken: 'clientToken', VpnConnectionId: 'vpnConnectionId' } as const
const names = [...Object.keys(texts), 'State', 'Before', 'Limit']

/** What a query asks of the list, everything wrong in it named at once. */
export function readApprovalQuery(query: URLSearchParams): Outcome<ApprovalQuery> {
  const errors: ParameterError[] = []
  const refuse = (parameter: string, message: string) => errors.push({ parameter, message })
  for (const name of new Set(query.keys()))
    if (!names.includes(name)) refuse(name, 'This address has no parameter of this name.')
  const states = approvalStates.filter((state) => query.getAll('State').includes(state))
  if (query.getAll('State').some((text) => !states.some((state) => state === text)))
    refuse('State', `One of ${approvalStates.join(', ')} is needed.`)
  const given = Object.entries(texts).flatMap(([name, key]) => {
    const text = query.get(name) ?? ''
    if (text.length > textMax || text.includes('\0'))
      refuse(name, `Give a text of at most ${textMax} characters.`)
    return text === '' ? [] : [[key, text] as const]
  })
  const beforeText = query.get('Before')
  const before = beforeText ? readPlace(beforeText) : undefined
  if (beforeText && !before) refuse('Before', 'Give the Next of the page before.')
  const limit = Number(query.get('Limit') || limitDefault)
  if (!Number.isInteger(limit) || limit < 1 || limit > limitMax)
    refuse('Limit', `Give a whole number from 1 to ${limitMax}.`)
  if (errors.length === 0)
    return {
      ok: true,
      value: { filter: { states, ...Object.fromEntries(given) }, before, limit },
    }
  const detail = 'The query is not valid.'
  return failed(ownProblem('Causeway.InvalidParameters', 422, { detail, errors }))
}

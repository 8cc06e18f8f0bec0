import { actions } from '@/lib/access/actions'
import type { Role } from '@/lib/access/roles'
import { type Operation, type OperationId, operations } from '@/lib/http/operations'
import { type OwnCode, ownCodes } from '@/lib/http/own-problem'
import { descriptions } from './all-descriptions'
import type {
  AnswerDescription,
  BodyDescription,
  Description,
  ParameterDescription,
} from './description'
import { pathParametersOf } from './path-parameters'

/** A parameter with its name and its place. */
export type PlacedParameter = ParameterDescription & {
  readonly name: string
  readonly place: 'path' | 'query' | 'header'
}

/** A refusal that an operation may answer with. */
export type Refusal = {
  readonly status: number
  readonly codes: readonly { readonly code: OwnCode; readonly title: string }[]
}

/** An operation with everything there is to say about it. */
export type DescribedOperation = Operation & {
  readonly id: OperationId
  readonly says: string | undefined
  /** The lowest role that may; undefined for what everybody may. */
  readonly role: Role | undefined
  /** What a call signs in with; cookies come from an earlier sign-in. */
  readonly signsInBy: 'token' | 'cookies' | 'nothing'
  readonly parameters: readonly PlacedParameter[]
  readonly body: BodyDescription | undefined
  readonly answers: readonly (AnswerDescription & { readonly status: number })[]
  readonly refusals: readonly Refusal[]
}

type Codes = Readonly<Record<number, readonly OwnCode[]>>

const signedIn: Codes = {
  401: ['Causeway.SignInNeeded', 'Causeway.BadToken'],
  403: ['Causeway.Forbidden'],
}
const withBody: Codes = {
  400: ['Causeway.MalformedJson'],
  413: ['Causeway.BodyTooLarge'],
  415: ['Causeway.UnsupportedMediaType'],
}
const behindService: Codes = {
  502: ['Causeway.UnreadableAnswer'],
  503: ['Causeway.Unreachable', 'Causeway.NoCredentials'],
  504: ['Causeway.Deadline'],
}
const unknownOutcome: Codes = {
  502: ['Causeway.OutcomeUnknown'],
  503: ['Causeway.OutcomeUnknown', 'Causeway.JournalUnavailable'],
  504: ['Causeway.OutcomeUnknown'],
}

/** What follows from an operation's declaration, before what it says of itself. */
function impliedCodes({ access, changes, path }: Operation, told: Description): Codes[] {
  const isGiven = told.query !== undefined || told.body !== undefined
  const names = path.includes('{')
  return [
    { 429: ['Causeway.TooManyRequests'] },
    ...(access === 'everyone' ? [] : [signedIn]),
    ...(changes ? [{ 403: ['Causeway.ForeignOrigin'] } as const] : []),
    ...(told.body ? [withBody] : []),
    ...(isGiven || (names && told.asksService)
      ? [{ 422: ['Causeway.InvalidParameters'] } as const]
      : []),
    ...(names && !told.asksService ? [{ 404: ['Causeway.NotFound'] } as const] : []),
    ...(told.asksService ? [behindService] : []),
    ...(told.asksService && changes ? [unknownOutcome] : []),
  ]
}

function refusalsOf(operation: Operation, told: Description): Refusal[] {
  const all = [...impliedCodes(operation, told), told.problems ?? {}]
  const statuses = [...new Set(all.flatMap((codes) => Object.keys(codes).map(Number)))]
  return statuses
    .sort((a, b) => a - b)
    .map((status) => ({
      status,
      codes: [...new Set(all.flatMap((codes) => codes[status] ?? []))].map((code) => ({
        code,
        title: ownCodes[code],
      })),
    }))
}

const placed = (
  place: PlacedParameter['place'],
  described: Readonly<Record<string, ParameterDescription>> = {},
): PlacedParameter[] =>
  Object.entries(described).map(([name, parameter]) => ({ name, place, ...parameter }))

function signsInBy({ access, changes }: Operation, told: Description) {
  if (told.sessionOnly) return 'cookies'
  if (access !== 'everyone') return 'token'
  return changes ? 'cookies' : 'nothing'
}

/** Everything there is to say about an operation: its declaration, its description and what follows from them. */
export function describedOperation(id: OperationId): DescribedOperation {
  const operation: Operation = operations[id]
  const told: Description = descriptions[id]
  return {
    ...operation,
    id,
    says: told.says,
    role: operation.access === 'everyone' ? undefined : actions[operation.access],
    signsInBy: signsInBy(operation, told),
    parameters: [
      ...pathParametersOf(operation.path).map(
        (parameter) => ({ ...parameter, place: 'path' }) as const,
      ),
      ...placed('query', told.query),
      ...placed('header', told.headers),
    ],
    body: told.body,
    answers: Object.entries(told.answers).map(([status, answer]) => ({
      ...answer,
      status: Number(status),
    })),
    refusals: refusalsOf(operation, told),
  }
}

import { mayDo } from '@/lib/access/actions'
import { type Asking, identify } from '@/lib/auth/identify'
import { type Visit, visitOf } from '@/lib/auth/visit'
import { type Context, processContext, withCaller } from '@/lib/connections/context'
import { refuse } from '@/lib/connections/permitted'
import { type OperationId, operations } from '@/lib/http/operations'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { noteCaller } from '@/lib/request-scope'
import { handle, problemResponse } from './respond'

type Rest = { readonly params: Promise<unknown> }

/** What a route exports, with the operation it is, for the tests of the doors. */
export type Route<R extends Rest> = ((request: Request, rest: R) => Promise<Response>) & {
  readonly operation: OperationId
}

/** The parts of a request that say who asks, whichever server received it. */
export const askingOf = ({
  headers,
  method,
}: {
  readonly headers: Pick<Headers, 'get'>
  readonly method: string
}): Asking => ({
  method,
  cookie: headers.get('cookie'),
  authorization: headers.get('authorization'),
  origin: headers.get('origin'),
  fetchSite: headers.get('sec-fetch-site'),
  host: headers.get('host'),
  userAgent: headers.get('user-agent') ?? '',
  address: headers.get('x-causeway-address') ?? '',
  requestId: headers.get('x-request-id') ?? '',
})

/**
 * The context of whoever asks for an operation, or why they do not get it: 401 without a valid sign-in, 403 for a role that
 * does not go so far. The verb asks the same again: this one only answers sooner.
 */
export async function admit(id: OperationId, asking: Asking): Promise<Context | Problem> {
  const { access } = operations[id]
  const known = await identify(asking, operations[id].changes)
  if (!known.ok) return known.problem
  noteCaller(known.value.personId)
  const context = withCaller(processContext(), known.value)
  if (access === 'everyone' || mayDo(context.caller.role, access)) return context
  return refuse(context, access, id)
}

/**
 * Whether whoever was let in would still be: for answers that take longer than a sign-in may last. A store that does not
 * answer shuts nobody out.
 */
export async function isStillAdmitted(asking: Asking): Promise<boolean> {
  const known = await identify(asking, false)
  return known.ok || known.problem.status >= 500
}

const isProblem = (admitted: Context | Problem): admitted is Problem => 'code' in admitted

/** A route of an operation that needs a sign-in. */
export function operation<R extends Rest = Rest>(
  id: OperationId,
  handler: (context: Context, request: Request, rest: R) => Promise<Response>,
): Route<R> {
  const route = handle(async (request: Request, rest: R) => {
    const admitted = await admit(id, askingOf(request))
    return isProblem(admitted)
      ? problemResponse(admitted, challenge(admitted))
      : handler(admitted, request, rest)
  })
  return Object.assign(route, { operation: id })
}

/** How a client may prove who it is (RFC 9110, 11.6.1; RFC 6750). */
export const challenge = ({ status }: Problem): Record<string, string> =>
  status === 401 ? { 'www-authenticate': 'Bearer realm="Causeway"' } : {}

/** A route that must work signed out. A change still has to come from a page of ours. */
export function openOperation<R extends Rest = Rest>(
  id: OperationId,
  handler: (visit: Visit, request: Request, rest: R) => Promise<Response>,
): Route<R> {
  const route = handle(async (request: Request, rest: R) => {
    const visit = await visitOf(askingOf(request), operations[id].changes)
    return visit.ok ? handler(visit.value, request, rest) : problemResponse(visit.problem)
  })
  return Object.assign(route, { operation: id })
}

/** A route about the caller's own sign-in, which better-auth has a part in. */
export function ownOperation<R extends Rest = Rest>(
  id: OperationId,
  handler: (context: Context & { visit: Visit }, request: Request, rest: R) => Promise<Response>,
): Route<R> {
  return operation<R>(id, async (context, request, rest) => {
    const visit = await visitOf(askingOf(request), operations[id].changes)
    if (!visit.ok) return problemResponse(visit.problem)
    return handler({ ...context, visit: visit.value }, request, rest)
  })
}

/** The problem where there is nothing at an address. */
export const nothingHere = (detail: string): Problem =>
  ownProblem('Causeway.NotFound', 404, { detail })

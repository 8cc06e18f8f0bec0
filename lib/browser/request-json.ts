import { browserProblem, isProblem, type Problem, type ShownProblem } from '@/lib/http/problem'

/** A failed request to our own API, always with a problem to show. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: ShownProblem
  /** The attempt it is about, where one was written down. */
  readonly attemptId: string | undefined

  constructor(problem: ShownProblem, attemptId?: string) {
    super(problem.title)
    this.problem = problem
    this.attemptId = attemptId
  }

  /** The ID of the failed request in the server's log. */
  get logId(): string | undefined {
    return this.problem.logId
  }
}

const listeners = new Set<() => void>()

/** Calls the listener whenever the server did not know who asked, until the answer is called. */
export function onSignInNeeded(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** A success with its status: 202 means that the change goes on without us. */
export type JsonAnswer = { readonly status: number; readonly body: unknown }

const unreachable = browserProblem('Causeway.Unreachable', 0, {
  detail: 'Causeway’s server did not answer. Check that it is running.',
  retryable: true,
})

async function send(path: string, init: RequestInit, broken: Problem): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ProblemError(broken)
  }
}

/**
 * Asks our own API.
 *
 * @param broken - what it is called when no answer comes
 * @throws ProblemError for everything that is not a success
 */
export async function requestAnswer(
  path: string,
  init: RequestInit = {},
  broken = unreachable,
): Promise<JsonAnswer> {
  const response = await send(path, init, broken)
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return { status: response.status, body }
  const attemptId = response.headers.get('causeway-attempt') ?? undefined
  const logId = response.headers.get('x-request-id') ?? undefined
  if (isProblem(body)) {
    if (body.code === 'Causeway.SignInNeeded') for (const listener of listeners) listener()
    throw new ProblemError({ ...body, logId }, attemptId)
  }
  throw new ProblemError(
    {
      ...browserProblem('Causeway.UnreadableAnswer', response.status, {
        detail: `Something between this page and Causeway answered with HTTP ${response.status}.`,
        retryable: true,
      }),
      logId,
    },
    attemptId,
  )
}

/**
 * Asks our own API. The body of a success is trusted to have the type that the route declares:
 * both sides are built from the same file (`lib/vpn/wire/answers.ts`).
 *
 * @throws ProblemError for everything that is not a success
 */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  return (await requestAnswer(path, init)).body as T
}

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A request with a JSON body; none where there is nothing to say. */
export const jsonInit = (
  method: Method,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): RequestInit =>
  body === undefined
    ? { method, headers }
    : {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }

/** Asks our own API to change something. @throws ProblemError as `requestJson` */
export const sendJson = <T>(
  method: Method,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
): Promise<T> => requestJson<T>(path, jsonInit(method, body, headers))

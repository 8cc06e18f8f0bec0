import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'

/** The request on whose behalf something runs. */
export type RequestScope = {
  readonly requestId: string
  /** The client's address, as far as it is known. */
  readonly address: string
  /** Who asks: the person's ID, once somebody has found out. */
  caller?: string
}

const place = Symbol.for('causeway.request-scope')

/** One of each process: routes and the start of the server are compiled apart. */
function scopes(): AsyncLocalStorage<RequestScope> {
  const holder = globalThis as { [place]?: AsyncLocalStorage<RequestScope> }
  holder[place] ??= new AsyncLocalStorage()
  return holder[place]
}

/** Runs `work`, and whatever it starts, on behalf of a request. */
export const onBehalfOf = (scope: RequestScope, work: () => void): void =>
  scopes().run(scope, work)

/** The request that this runs for; undefined outside of one, and under the development server. */
export const currentRequest = (): RequestScope | undefined => scopes().getStore()

/** Says who asks, for the line that the log gets at the end of the request. */
export function noteCaller(personId: string): void {
  const scope = currentRequest()
  if (scope) scope.caller = personId
}

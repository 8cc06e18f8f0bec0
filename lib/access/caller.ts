import type { Role } from './roles'

/** Who asks. Verbs are told, and ask nobody else. */
export type Caller = {
  readonly personId: string
  readonly name: string
  readonly email: string
  /** What they may do now: for a token the lower of its role and its maker's. */
  readonly role: Role
  readonly via: 'session' | 'token'
  /** The ID of the session or of the token. */
  readonly viaId: string
  /** Where the request came from; empty where nobody knows. */
  readonly address: string
  /** The ID of the request, which the log line of it and the answer carry as well. */
  readonly requestId: string
}

import type { Role } from '@/lib/access/roles'

// Shapes of our own HTTP API. Times are milliseconds since 1970-01-01T00:00:00Z.

/** How one can sign in here. */
export type SignInWays = {
  readonly Password: true
  readonly Oidc: { readonly Name: string } | null
  /** Nobody is there yet: the link for the first administrator is in the server's terminal. */
  readonly NeedsFirstAdmin: boolean
}

/** Who asks. */
export type Me = {
  readonly PersonId: string
  readonly Name: string
  readonly Email: string
  readonly Role: Role
  readonly Via: 'session' | 'token'
  readonly TwoFactor: boolean
  readonly HasPassword: boolean
}

export type Session = {
  readonly SessionId: string
  readonly StartTime: number
  readonly LastTime: number
  readonly ExpireTime: number
  readonly Address: string
  readonly Browser: string
  readonly IsThis: boolean
}

export type SessionList = { readonly Sessions: readonly Session[] }

export type Person = {
  readonly PersonId: string
  readonly Name: string
  readonly Email: string
  readonly Role: Role
  readonly IsActive: boolean
  readonly TwoFactor: boolean
  readonly SignsInWith: readonly ('password' | 'oidc')[]
  readonly LastTime: number | null
}

export type PersonList = { readonly People: readonly Person[] }

export type InvitationKind = 'first' | 'join' | 'reset'

export type Invitation = {
  readonly InvitationId: string
  readonly Kind: InvitationKind
  readonly Role: Role
  readonly Email: string | null
  readonly MadeBy: string
  readonly CreateTime: number
  readonly ExpireTime: number
}

export type InvitationList = { readonly Invitations: readonly Invitation[] }

/** What whoever holds the link may see of it. */
export type InvitationSeen = {
  readonly Kind: InvitationKind
  readonly Role: Role
  readonly Email: string | null
  readonly Name: string | null
}

/** A link is shown once: the server keeps its digest alone. */
export type NewLink = {
  readonly InvitationId: string
  readonly Link: string
  readonly ExpireTime: number
}

export type Token = {
  readonly TokenId: string
  readonly Name: string
  readonly Role: Role
  /** The last characters. */
  readonly Hint: string
  readonly PersonId: string
  readonly Person: string
  readonly CreateTime: number
  readonly ExpireTime: number
  readonly LastUseTime: number | null
  readonly RevokeTime: number | null
}

export type TokenList = { readonly Tokens: readonly Token[] }

export type NewToken = { readonly TokenId: string; readonly Token: string }

export type Settings = { readonly ApproveCreate: boolean; readonly ApproveDelete: boolean }

export type TwoFactorBegun = {
  /** `otpauth://totp/…`, for the authenticator. */
  readonly Uri: string
  readonly RecoveryCodes: readonly string[]
}

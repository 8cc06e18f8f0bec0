import type { Selectable } from 'kysely'
import type { Role } from '@/lib/access/roles'

/** A moment as better-auth keeps it: text in SQLite, a date in PostgreSQL. */
export type Moment = string | Date
/** 0 and 1 in SQLite. */
export type Flag = number | boolean

/** A person who may sign in (better-auth's `user`). */
export type PeopleTable = {
  id: string
  name: string
  email: string
  emailVerified: Flag
  image: string | null
  createdAt: Moment
  updatedAt: Moment
  twoFactorEnabled: Flag | null
  role: Role
  /** Milliseconds since 1970-01-01T00:00:00Z; null while they may come in. */
  deactivatedAt: number | null
}

export type SessionsTable = {
  id: string
  expiresAt: Moment
  /** Keyed digest of what the cookie holds (`lib/auth/hashed-sessions.ts`). */
  token: string
  createdAt: Moment
  updatedAt: Moment
  ipAddress: string | null
  userAgent: string | null
  userId: string
}

export type AccountsTable = {
  id: string
  accountId: string
  providerId: string
  userId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: Moment | null
  refreshTokenExpiresAt: Moment | null
  scope: string | null
  /** scrypt. */
  password: string | null
  createdAt: Moment
  updatedAt: Moment
}

export type VerificationsTable = {
  id: string
  identifier: string
  value: string
  expiresAt: Moment
  createdAt: Moment
  updatedAt: Moment
}

export type TwoFactorsTable = {
  id: string
  secret: string
  backupCodes: string
  userId: string
  verified: Flag | null
  failedVerificationCount: number | null
  lockedUntil: Moment | null
}

/** An API token. Times, here and below, are milliseconds since 1970-01-01T00:00:00Z. */
export type TokensTable = {
  id: string
  name: string
  person_id: string
  /** Not above the maker's; the lower of both holds. */
  role: Role
  hash: string
  /** Its last characters, to tell it from others. */
  hint: string
  created_at: number
  expires_at: number
  last_used_at: number | null
  revoked_at: number | null
}

/** A link that lets somebody in once. */
export type InvitationsTable = {
  id: string
  /** `first`: makes the first administrator. `join`: a new person. `reset`: a new password for `person_id`. */
  kind: 'first' | 'join' | 'reset'
  hash: string
  role: Role
  email: string | null
  person_id: string | null
  made_by: string
  created_at: number
  expires_at: number
  used_at: number | null
}

/** How often a subject (a digest of an account or an address) was tried within a time. */
export type ThrottlesTable = { subject: string; count: number; until: number }

/** An entry of the audit log; `hash` covers all of it and the entry before. */
export type AuditTable = {
  /** From 1, without a gap. */
  seq: number
  at: number
  actor_id: string
  actor: string
  via: string
  action: string
  target: string
  /** JSON, without secrets. */
  detail: string
  address: string
  request_id: string
  previous: string
  hash: string
}

/** What waits for a second person. */
export type ApprovalsTable = {
  id: string
  operation: 'CreateVpnConnection' | 'DeleteVpnConnection'
  region_id: string
  vpn_gateway_id: string
  vpn_connection_id: string | null
  name: string | null
  client_token: string
  /** JSON of the documented parameters, secrets as `***`. */
  parameters: string
  /** Digest of exactly what was reviewed, secrets among it. */
  fingerprint: string
  /** The whole request, sealed; empty once it is decided. */
  sealed: string
  requester_id: string
  requester: string
  reason: string
  state: 'waiting' | 'approved' | 'rejected' | 'withdrawn' | 'expired'
  decider_id: string
  decider: string
  note: string
  requested_at: number
  expires_at: number
  decided_at: number | null
  attempt_id: string | null
}

/** A form that a team works on: the text of a link, which cannot hold a secret. */
export type DraftsTable = {
  id: string
  name: string
  link: string
  made_by: string
  made_by_id: string
  changed_by: string
  changed_by_id: string
  made_at: number
  changed_at: number
  version: number
}

export type SettingsTable = { name: string; value: string }

export type PeopleTables = {
  people: PeopleTable
  sessions: SessionsTable
  accounts: AccountsTable
  verifications: VerificationsTable
  two_factors: TwoFactorsTable
  tokens: TokensTable
  invitations: InvitationsTable
  throttles: ThrottlesTable
  audit: AuditTable
  approvals: ApprovalsTable
  drafts: DraftsTable
  settings: SettingsTable
}

export type PersonRow = Selectable<PeopleTable>
export type TokenRow = Selectable<TokensTable>
export type InvitationRow = Selectable<InvitationsTable>
export type AuditRow = Selectable<AuditTable>
export type ApprovalRow = Selectable<ApprovalsTable>
export type DraftRow = Selectable<DraftsTable>

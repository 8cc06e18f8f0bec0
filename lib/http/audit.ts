/**
 * Everything the audit log writes down, in one word, with what the page says of it: the end of "Ada
 * …". Words that were written stay in logs for ever, so none is ever taken back or given another meaning.
 */
export const auditWords = {
  'signed-in': 'Signed in',
  'sign-in-failed': 'Failed to sign in',
  'sign-in-throttled': 'Was held back from signing in',
  'signed-out': 'Signed out',
  refused: 'Was refused',
  'create-asked': 'Asked to create a connection',
  'edit-asked': 'Asked to change a connection',
  'delete-asked': 'Asked to delete a connection',
  'route-add-asked': 'Asked to add a route',
  'route-publish-asked': 'Asked to publish a route',
  'route-withdraw-asked': 'Asked to withdraw a route',
  'route-delete-asked': 'Asked to delete a route',
  'tags-change-asked': 'Asked to change tags',
  'customer-gateway-create-asked': 'Asked to create a customer gateway',
  'customer-gateway-created': 'Created a customer gateway',
  'customer-gateway-edit-asked': 'Asked to change a customer gateway',
  'customer-gateway-delete-asked': 'Asked to delete a customer gateway',
  'key-revealed': 'Revealed a pre-shared key',
  'activity-exported': 'Exported the activity',
  'audit-exported': 'Exported the audit log',
  'first-admin-made': 'Became the first admin',
  'person-invited': 'Invited somebody',
  'invitation-used': 'Used an invitation',
  'invitation-withdrawn': 'Withdrew an invitation',
  'role-changed': 'Changed a role',
  'person-deactivated': 'Deactivated somebody',
  'person-reactivated': 'Reactivated somebody',
  'password-changed': 'Changed a password',
  'password-reset-link': 'Made a link to set a password',
  'two-factor-on': 'Turned on a second factor',
  'two-factor-off': 'Turned off a second factor',
  'recovery-codes-renewed': 'Made new recovery codes',
  'recovery-code-used': 'Used a recovery code',
  'session-ended': 'Ended a session',
  'token-made': 'Made an API token',
  'token-revoked': 'Revoked an API token',
  'approval-asked': 'Asked for approval',
  'approval-approved': 'Approved a request',
  'approval-rejected': 'Rejected a request',
  'approval-withdrawn': 'Withdrew a request',
  'settings-changed': 'Changed the settings',
  'secret-rotated': 'Rotated the secret',
  'draft-saved': 'Saved a draft',
  'draft-deleted': 'Deleted a draft',
  'attempt-cancelled': 'Took an attempt back',
  'attempt-looked-up': 'Looked an attempt up',
} as const satisfies Readonly<Record<string, string>>

export type AuditAction = keyof typeof auditWords

// `Object.keys` forgets what the keys of a literal are.
export const auditActions = Object.keys(auditWords) as readonly AuditAction[]

const isAuditAction = (text: string): text is AuditAction => Object.hasOwn(auditWords, text)

/** An action in words; a word that only a newer Causeway knows is shown as it is. */
export const wordsOfAction = (action: string): string =>
  isAuditAction(action) ? auditWords[action] : action

/** What more there is to say about an entry; never a secret. */
export type AuditDetail = Readonly<Record<string, string | number | boolean>>

/** An entry of the audit log as our HTTP API answers it. */
export type AuditEntry = {
  /** The place in the log, from 1 and without a gap. */
  readonly Seq: number
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly Time: number
  /** Empty where nobody was signed in. */
  readonly ActorId: string
  readonly Actor: string
  /** How they were signed in: `session` or `token`; empty where nobody was. */
  readonly Via: string
  /** An `AuditAction`, or a word of a newer Causeway. */
  readonly Action: string
  /** What it was done to: an ID; empty where it was nothing in particular. */
  readonly Target: string
  readonly Detail: AuditDetail
  /** Where the request came from; empty where nobody knows. */
  readonly Address: string
  readonly RequestId: string
  /** Keyed digest of the entry and of all before it. */
  readonly Hash: string
}

export type AuditList = {
  readonly Entries: readonly AuditEntry[]
  /** Give this as `Before` for the next page; `null` on the last one. */
  readonly Next: string | null
}

/**
 * What can be wrong with the log: an entry is missing between others, was changed after it was
 * written, does not follow the one before, was written with another secret, or a noted end of the log is
 * no longer there (`cut-off`) or another (`replaced`).
 */
export const auditFaults = {
  gap: 'It is missing.',
  changed: 'It is not what was written.',
  'not-chained': 'It does not follow the entry before it.',
  'other-key':
    'It was written with another secret of the installation. After a rotation, "npm run audit:verify" checks it with the old one.',
  'cut-off': 'The log was noted down with this entry at its end, and ends before it.',
  replaced: 'It is another one than the entry that was noted down.',
} as const satisfies Readonly<Record<string, string>>

export type AuditFault = keyof typeof auditFaults

/** What a check of the chain came to. */
export type AuditVerification = {
  /** How many entries are right, from the first. */
  readonly Entries: number
  /** The last of them: what to note down elsewhere. `null` where there is none. */
  readonly Head: { readonly Seq: number; readonly Hash: string } | null
  /** The first entry that is not right; `null` where all are. */
  readonly Broken: { readonly Seq: number; readonly Fault: AuditFault } | null
}

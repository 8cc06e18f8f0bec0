import type { Generated, Selectable } from 'kysely'
import type { AttemptPhase, AttemptState, ChangingOperation } from '@/lib/http/attempt'
import type { PeopleTables } from './people-schema'

/**
 * The journal: one row for each attempt to change something. Times are milliseconds since
 * 1970-01-01T00:00:00Z; JSON is text, so that both dialects hold the same.
 */
export type AttemptsTable = {
  /** The place in every line: lower goes first. */
  seq: Generated<number>
  id: string
  client_token: string
  operation: ChangingOperation
  state: AttemptState
  phase: AttemptPhase | null
  region_id: string
  vpn_gateway_id: string
  vpn_connection_id: string | null
  name: string | null
  actor: string
  /** The person's ID; empty for what was sent before there were people. */
  actor_id: string
  /** Who approved it, where that was asked for; else empty. */
  approver: string
  reason: string
  /** JSON of the flat documented parameters, secrets as `***`. */
  parameters: string
  /** Keyed digest of operation and parameters, secrets and client token among them. */
  fingerprint: string
  /** The same without the client token: what two tabs with one form have in common. */
  intent: string
  /** The parameters with their secrets, sealed; null where there are none, and once settled. */
  sealed: string | null
  /** Digest of the connection that a change was made from. */
  expected_version: string | null
  sends: number
  /** 1 from the first send that may have been carried out without our knowing. */
  maybe_applied: number
  first_sent_at: number | null
  last_sent_at: number | null
  next_send_at: number | null
  /** Which process works on it, and until when it may be silent before another takes over. */
  lease_owner: string | null
  lease_until: number
  request_id: string | null
  /** JSON of an `AttemptAnswer`. */
  answer: string | null
  /** JSON of a `Problem`. */
  problem: string | null
  started_at: number
  settled_at: number | null
  /** Grows with each change of the row: what followers compare. */
  changes: number
}

/** What the store says about itself. */
export type FactsTable = { fact: string; value: string }

export type Database = {
  attempts: AttemptsTable
  facts: FactsTable
} & PeopleTables

/** A row of the journal. */
export type AttemptRow = Selectable<AttemptsTable>

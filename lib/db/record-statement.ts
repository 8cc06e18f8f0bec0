import { CompiledQuery } from 'kysely'
import type { NewAttempt, Worker } from './attempts'
import type { AttemptRow } from './schema'
import type { Dialect } from './store'
import { storeNow } from './store-now'

// The one statement on the way of every change, so it is written out: building it anew for each
// create took longer than executing it.

const given = [
  'id',
  'client_token',
  'operation',
  'region_id',
  'vpn_gateway_id',
  'vpn_connection_id',
  'name',
  'actor',
  'actor_id',
  'approver',
  'reason',
  'parameters',
  'fingerprint',
  'intent',
  'sealed',
  'expected_version',
] as const satisfies readonly (keyof NewAttempt)[]

function textFor(dialect: Dialect): string {
  let count = 0
  const next = (type: 'text' | 'bigint' = 'text') => {
    count += 1
    return dialect === 'sqlite' ? '?' : `cast($${count} as ${type})`
  }
  const columns = given.map(() => next())
  const startedAt = [next('bigint'), next('bigint'), next('bigint')]
  const owner = next()
  const lease = next('bigint')
  return `
    insert into attempts (
      ${given.join(', ')}, started_at, first_sent_at, last_sent_at, lease_owner, lease_until,
      state, phase, sends, maybe_applied, changes
    )
    select
      ${columns.join(', ')}, ${startedAt[0]},
      case when line.is_clear then ${startedAt[1]} end, case when line.is_clear then ${startedAt[2]} end,
      ${owner}, ${storeNow[dialect]} + ${lease},
      'sending', case when line.is_clear then 'calling' else 'queued' end,
      case when line.is_clear then 1 else 0 end, 0, 1
    from (
      select not exists (
        select 1 from attempts before where before.vpn_gateway_id = ${next()} and before.state = 'sending'
      ) as is_clear
    ) line
    where not exists (
      select 1 from attempts same
      where same.intent = ${next()} and (same.state = 'sending' or same.state = 'unknown')
    )
    on conflict (client_token) do nothing
    returning seq, phase, sends, first_sent_at, last_sent_at, lease_until`
}

const texts: Readonly<Record<Dialect, string>> = {
  sqlite: textFor('sqlite'),
  postgres: textFor('postgres'),
}

/** What the statement decides, beside what it was given. */
export type Recorded = Pick<
  AttemptRow,
  'seq' | 'phase' | 'sends' | 'first_sent_at' | 'last_sent_at' | 'lease_until'
>

/**
 * Writes an attempt down and takes its place in the line in one step: `calling` where the line is
 * clear, else `queued`. No row comes back for a token that is known, or while the same request is
 * unsettled under another one.
 */
export function recordStatement(
  dialect: Dialect,
  attempt: NewAttempt,
  { owner, leaseMs }: Worker,
): CompiledQuery<Recorded> {
  const { started_at, vpn_gateway_id, intent } = attempt
  return CompiledQuery.raw(texts[dialect], [
    ...given.map((column) => attempt[column]),
    started_at,
    started_at,
    started_at,
    owner,
    leaseMs,
    vpn_gateway_id,
    intent,
  ]) as CompiledQuery<Recorded>
}

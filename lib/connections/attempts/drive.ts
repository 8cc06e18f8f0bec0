import 'server-only'
import type { Client } from '@/lib/alibaba/client'
import {
  beginSend,
  noteProgress,
  type Progress,
  releaseAttempt,
  settleAttempt,
  type Worker,
} from '@/lib/db/attempts'
import { findAttempt } from '@/lib/db/find-attempts'
import type { AttemptRow } from '@/lib/db/schema'
import type { Store } from '@/lib/db/store'
import { StoreError } from '@/lib/db/store-error'
import type { AttemptAnswer, AttemptState, ChangingOperation } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { answerWithoutId, serviceProblem } from '../service-problem'
import { parametersOfRow, problemOfRow } from './attempt-view'
import { createStrategy } from './create-strategy'
import { decide, type Setback } from './decide'
import { deleteStrategy } from './delete-strategy'
import type { Followers } from './followers'
import type { AttemptLimits } from './limits'
import { modifyStrategy } from './modify-strategy'
import type { Sight, Strategy, WireParameters } from './strategy'

const strategies: Readonly<Record<ChangingOperation, Strategy>> = {
  CreateVpnConnection: createStrategy,
  ModifyVpnConnectionAttribute: modifyStrategy,
  ModifyTunnelAttribute: modifyStrategy,
  DeleteVpnConnection: deleteStrategy,
}

/** How often the line of a gateway is looked at, where no change in this process says so earlier. */
const lineMs = 400
/** How often a store that failed under way is tried again. */
const storeRetryMs = 1_000
const sightsMin = 3

/** What driving an attempt needs. */
export type DriveTools = {
  readonly client: Client
  readonly store: Store
  readonly worker: Worker
  readonly limits: AttemptLimits
  readonly followers: Followers
  readonly now: () => number
  readonly random: () => number
  readonly isStopping: () => boolean
  readonly onSettled: (row: AttemptRow) => void
}

export const lineKey = (row: Pick<AttemptRow, 'vpn_gateway_id'>) => `line ${row.vpn_gateway_id}`

/** Drives one attempt, whose lease is held, from the line to its end. */
class Drive {
  readonly #tools: DriveTools
  readonly #strategy: Strategy
  /** Undefined where nobody can open what was sealed: then nothing can be sent again. */
  readonly #parameters: WireParameters | undefined
  #row: AttemptRow

  constructor(tools: DriveTools, row: AttemptRow, parameters: WireParameters | undefined) {
    this.#tools = tools
    this.#row = row
    this.#parameters = parameters
    this.#strategy = strategies[row.operation]
  }

  /** Resolves with the last row seen when the attempt is settled, taken back, or somebody else's. */
  async run(): Promise<AttemptRow> {
    await this.#work()
    return this.#row
  }

  async #work(): Promise<void> {
    const { store, worker, isStopping } = this.#tools
    let isBegun = this.#row.phase === 'calling'
    while (!isStopping()) {
      if (this.#parameters === undefined) return this.#settle()
      if (!isBegun && !(await this.#begin())) return
      isBegun = false
      if (await this.#send(this.#parameters)) return
    }
    await releaseAttempt(store, this.#row.id, worker.owner)
  }

  /** Waits for the line to move and notes the send. False when this attempt is no longer ours. */
  async #begin(): Promise<boolean> {
    const { store, worker, now, followers, isStopping } = this.#tools
    const { id } = this.#row
    for (;;) {
      const begun = await this.#insist(() => beginSend(store, id, worker, now()))
      if (begun) {
        this.#row = begun
        followers.tell(id)
        return true
      }
      const found = await this.#insist(() => findAttempt(store, id))
      const isOurs = found?.state === 'sending' && found.lease_owner === worker.owner
      if (!isOurs || isStopping()) {
        if (isOurs) await releaseAttempt(store, id, worker.owner)
        return false
      }
      await followers.wait([id, lineKey(this.#row)], lineMs)
    }
  }

  /** One send. True when the attempt is over. */
  async #send(wanted: WireParameters): Promise<boolean> {
    const { client, store } = this.#tools
    const prepared = await this.#strategy.prepare({ client, store }, this.#row, wanted)
    if (prepared.kind === 'done') return this.#succeed(prepared.answer)
    if (prepared.kind === 'refuse') {
      if (this.#row.maybe_applied === 0) return this.#end('refused', prepared.problem)
      await this.#settle()
      return true
    }
    if (prepared.kind === 'not-now') return this.#waitThenGoOn(prepared.problem)
    const { operation, region_id } = this.#row
    const { parameters, secrets } = prepared
    const answer = await client.call(operation, region_id, parameters, { secrets })
    if (answer.kind !== 'ok') return this.#afterSetback(answer)
    const read = this.#strategy.read(this.#row, answer.body, answer.requestId)
    if (read) return this.#succeed(read)
    return this.#afterSetback({ kind: 'no-id', requestId: answer.requestId })
  }

  async #afterSetback(setback: Setback): Promise<boolean> {
    const { limits, now, random } = this.#tools
    const { sends, maybe_applied, first_sent_at } = this.#row
    const problem =
      setback.kind === 'no-id'
        ? answerWithoutId(setback.requestId)
        : serviceProblem(setback, { changes: true, sent: this.#parameters ?? {} })
    const history = {
      sends,
      maybeApplied: maybe_applied === 1,
      firstSentAt: first_sent_at ?? now(),
      now: now(),
    }
    const decision = decide(setback, history, limits, random)
    if (decision.kind === 'refuse') return this.#end('refused', problem)
    if (decision.kind === 'look-up') {
      await this.#note({ phase: 'settling', maybeApplied: true, ...noted(problem) })
      await this.#settle()
      return true
    }
    const { afterMs, maybeApplied } = decision
    return this.#wait(afterMs, maybeApplied, problem)
  }

  /** Something before the send failed; that never makes an outcome unknown. */
  #waitThenGoOn(problem: Problem): Promise<boolean> {
    const { limits, now, random } = this.#tools
    const isOver = now() - (this.#row.first_sent_at ?? now()) >= limits.retryForMs
    if (isOver && this.#row.maybe_applied === 0) return this.#end('refused', problem)
    if (isOver) return this.#settle().then(() => true)
    return this.#wait(limits.busyMs * (0.5 + random() / 2), false, problem)
  }

  async #wait(afterMs: number, maybeApplied: boolean, problem: Problem): Promise<boolean> {
    const { followers, now, isStopping } = this.#tools
    const nextSendAt = now() + Math.round(afterMs)
    const progress: Progress = { phase: 'waiting', maybeApplied, nextSendAt, ...noted(problem) }
    if (!(await this.#note(progress))) return true
    while (now() < nextSendAt && !isStopping())
      await followers.wait([this.#row.id], Math.max(1, nextSendAt - now()))
    return false
  }

  /** Looks the outcome up until it is known, or until looking longer would not tell. */
  async #settle(): Promise<void> {
    const { client, store, limits, now, followers, isStopping } = this.#tools
    const parameters = this.#parameters ?? parametersOfRow(this.#row)
    await this.#note({ phase: 'settling', maybeApplied: this.#row.sends > 0 })
    const quietAt = (this.#row.last_sent_at ?? now()) + limits.quietMs
    const pauseMs = limits.quietMs / 4
    for (let sights = 1; !isStopping(); sights += 1) {
      const sight: Sight =
        this.#row.sends === 0
          ? { kind: 'absent' }
          : await this.#strategy.lookUp({ client, store }, this.#row, parameters)
      if (sight.kind === 'done') return void (await this.#succeed(sight.answer))
      const isQuiet = this.#row.sends === 0 || now() >= quietAt
      if (sight.kind === 'absent' && isQuiet)
        return void (await this.#end('refused', this.#absence()))
      if (sight.kind === 'unclear' && now() >= quietAt + limits.quietMs && sights >= sightsMin)
        return void (await this.#end('unknown', this.#doubt()))
      await followers.wait([], pauseMs)
    }
    await releaseAttempt(store, this.#row.id, this.#tools.worker.owner)
  }

  /** Why it was refused: the service's last word, where that was a refusal, else that it is not there. */
  #absence(): Problem {
    const last = problemOfRow(this.#row)
    const isRefusal = last && !last.code.startsWith('Causeway.') && !last.retryable
    if (isRefusal) return last
    const why =
      this.#row.sends === 0
        ? 'Nothing had been sent, and the key it was sealed with is gone.'
        : 'The service was asked afterwards: it shows no trace of it, and nothing is under way.'
    return ownProblem('Causeway.ProvenAbsent', 503, {
      detail: `${why} It can safely be sent anew.`,
      requestId: this.#row.request_id ?? '',
    })
  }

  #doubt(): Problem {
    return ownProblem('Causeway.OutcomeUnknown', 504, {
      detail:
        'It was sent, and neither an answer nor a look at the service says what became of it. Look again later, or look for it by hand.',
      requestId: this.#row.request_id ?? '',
      retryable: true,
    })
  }

  async #succeed(answer: AttemptAnswer): Promise<boolean> {
    await this.#write(this.#strategy.success, { answer })
    return true
  }

  async #end(state: 'refused' | 'unknown', problem: Problem): Promise<boolean> {
    await this.#write(state, { problem })
    return true
  }

  async #write(
    state: Exclude<AttemptState, 'sending'>,
    { answer, problem }: { answer?: AttemptAnswer; problem?: Problem },
  ): Promise<void> {
    const { store, now, followers, onSettled } = this.#tools
    const requestId = answer?.RequestId ?? problem?.requestId
    const settled = await this.#insist(() =>
      settleAttempt(store, this.#row.id, {
        state,
        at: now(),
        ...(answer && {
          answer: JSON.stringify(answer),
          vpnConnectionId: answer.VpnConnectionId,
        }),
        ...(problem && { problem: JSON.stringify(problem) }),
        ...(requestId && { requestId }),
      }),
    )
    if (settled) {
      this.#row = settled
      onSettled(settled)
    }
    followers.tell(this.#row.id, lineKey(this.#row))
  }

  async #note(progress: Progress): Promise<boolean> {
    const { store, worker, followers } = this.#tools
    const row = await this.#insist(() => noteProgress(store, this.#row.id, worker, progress))
    if (row) this.#row = row
    followers.tell(this.#row.id)
    return row !== undefined
  }

  /** What is known is not given up because the store is away: it is tried again until it is back. */
  async #insist<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof StoreError) || this.#tools.isStopping()) throw error
        await this.#tools.followers.wait([], storeRetryMs)
      }
    }
  }
}

const noted = (problem: Problem) => ({
  problem: JSON.stringify(problem),
  ...(problem.requestId && { requestId: problem.requestId }),
})

/**
 * Brings an attempt to its end: waits for its turn on the gateway, sends, sends again with the same
 * token, looks up what became of it. Resolves when it is settled or no longer this worker's.
 *
 * @param parameters - the flat parameters, secrets in clear; undefined where nobody holds them
 */
export function driveAttempt(
  tools: DriveTools,
  row: AttemptRow,
  parameters: WireParameters | undefined,
): Promise<AttemptRow> {
  return new Drive(tools, row, parameters).run()
}

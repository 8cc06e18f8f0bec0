import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Client } from '@/lib/alibaba/client'
import {
  cancelAttempt,
  claimAttempts,
  leaseOwners,
  type NewAttempt,
  noteProgress,
  recordAttempt,
  renewLeases,
  reopenAttempt,
  type Worker,
} from '@/lib/db/attempts'
import { findAttempt, findByToken, type PlacedAttempt } from '@/lib/db/find-attempts'
import type { JournalKeys } from '@/lib/db/keys'
import type { AttemptRow } from '@/lib/db/schema'
import { fingerprint, seal, unseal } from '@/lib/db/seal'
import type { Store } from '@/lib/db/store'
import { hasKey, type Keys, keysIn, withKeysReplaced } from '@/lib/vpn/wire/keys-in'
import { parametersOfRow } from './attempt-view'
import { type DriveTools, driveAttempt, lineKey } from './drive'
import { createFollowers } from './followers'
import { isGone, newWorkerName, type OpenJournal } from './journal'
import type { AttemptLimits } from './limits'
import type { WireParameters } from './strategy'

const sweepMs = 2_000
/** How often a row is looked at for somebody who follows it: other processes may change it. */
const followMs = 500

/** What is asked for, checked and in wire form, secrets in clear and masked. */
export type Submission = {
  readonly operation: AttemptRow['operation']
  readonly regionId: string
  readonly vpnGatewayId: string
  readonly vpnConnectionId?: string
  readonly name?: string | undefined
  readonly clientToken: string
  readonly actor: string
  readonly actorId: string
  /** Who approved it, where somebody had to. */
  readonly approver?: string
  readonly reason: string
  readonly parameters: WireParameters
  readonly masked: WireParameters
  readonly expectedVersion?: string
  /** What makes two requests the same, the client token left out. */
  readonly identity: Readonly<Record<string, string>>
}

/** A request that may have been handed in before. `held` are the keys it holds, if it holds any. */
export type Repeat = Pick<Submission, 'operation' | 'clientToken' | 'identity'> & {
  readonly held?: Keys
}

export type Submitted =
  | { readonly kind: 'accepted'; readonly id: string }
  /** The token stands for another request. */
  | { readonly kind: 'mismatch'; readonly id: string }

export type DeskOptions = {
  readonly client: Client
  readonly limits: AttemptLimits
  /** Opens the journal; called again for as long as it fails. */
  readonly open: () => Promise<OpenJournal>
  readonly now?: () => number
  readonly random?: () => number
  /** Gets what nobody foresaw. */
  readonly log?: (line: string) => void
  /** Told of each attempt that was settled here. */
  readonly onSettled?: (row: AttemptRow) => void
}

const defaults = {
  now: Date.now,
  random: Math.random,
  log: () => undefined,
  onSettled: () => undefined,
}

const newAttemptId = (now: number) => `att-${now.toString(36)}${randomBytes(8).toString('hex')}`

/** What makes a request exactly this one, its secrets and client token among it. */
export const fingerprintOf = (keys: JournalKeys, { operation, identity, clientToken }: Repeat) =>
  fingerprint(keys, operation, { ...identity, ClientToken: clientToken })

const parsed = (json: string | undefined): WireParameters | undefined =>
  json === undefined ? undefined : (JSON.parse(json) as WireParameters)

/** The parameters as the journal has them, where no secret was taken out of them. */
const withoutSecrets = (row: AttemptRow): WireParameters | undefined =>
  row.parameters.includes('***') ? undefined : parametersOfRow(row)

const inDoubt = (store: Store, row: AttemptRow, worker: Worker) =>
  noteProgress(store, row.id, worker, { phase: 'waiting', maybeApplied: true })

/**
 * The desk where attempts are handed in and followed. One of each process: it drives what was handed
 * in here, and takes over what a process that fell silent has left.
 */
export class AttemptDesk {
  readonly #options: Required<DeskOptions>
  readonly #followers = createFollowers()
  readonly #worker: Worker
  readonly #driving = new Map<string, Promise<AttemptRow | undefined>>()
  #journal: Promise<OpenJournal> | undefined
  #timer: NodeJS.Timeout | undefined
  #isStopping = false

  constructor(options: DeskOptions) {
    this.#options = { ...defaults, ...options }
    this.#worker = { owner: newWorkerName(), leaseMs: options.limits.leaseMs }
  }

  /** The open journal. A failure is not kept: the next caller tries again. @throws StoreError */
  journal(): Promise<OpenJournal> {
    this.#journal ??= this.#options.open().catch((error: unknown) => {
      this.#journal = undefined
      throw error
    })
    return this.#journal
  }

  /** Begins to look after what others have left. @throws StoreError when the journal cannot be opened */
  async start(): Promise<void> {
    this.#timer ??= setInterval(() => void this.#sweep().catch(() => undefined), sweepMs).unref()
    await this.#sweep()
  }

  /** Writes the attempt down, then begins with it. @throws StoreError; then nothing was sent */
  async submit(submission: Submission): Promise<Submitted> {
    const { store, keys } = await this.journal()
    const { operation, parameters, masked, clientToken, identity } = submission
    const { now } = this.#options
    const isSecret = Object.entries(parameters).some(([name, text]) => masked[name] !== text)
    const attempt: NewAttempt = {
      id: newAttemptId(now()),
      client_token: clientToken,
      operation,
      region_id: submission.regionId,
      vpn_gateway_id: submission.vpnGatewayId,
      vpn_connection_id: submission.vpnConnectionId ?? null,
      name: submission.name ?? null,
      actor: submission.actor,
      actor_id: submission.actorId,
      approver: submission.approver ?? '',
      reason: submission.reason,
      parameters: JSON.stringify(masked),
      fingerprint: fingerprintOf(keys, submission),
      intent: fingerprint(keys, operation, identity),
      sealed: isSecret ? seal(keys, JSON.stringify(parameters), clientToken) : null,
      expected_version: submission.expectedVersion ?? null,
      started_at: now(),
    }
    const { row, isNew } = await recordAttempt(store, attempt, this.#worker)
    if (!isNew) return this.#join(row, submission, keysIn(parameters))
    this.#drive(row, parameters)
    return { kind: 'accepted', id: row.id }
  }

  /** What a token was used for before; undefined where it is new. @throws StoreError */
  async repeat(repeat: Repeat): Promise<Submitted | undefined> {
    const { store } = await this.journal()
    const row = await findByToken(store, repeat.clientToken)
    return row && this.#join(row, repeat, repeat.held ?? [])
  }

  /** The same request again: its attempt, begun anew where nobody knows what became of it. */
  async #join(row: AttemptRow, asked: Repeat, held: Keys): Promise<Submitted> {
    const { store, keys } = await this.journal()
    if (row.client_token === asked.clientToken && row.fingerprint !== fingerprintOf(keys, asked))
      return { kind: 'mismatch', id: row.id }
    if (row.state === 'unknown') {
      // The journal's own are masked: what was taken out of them is put back.
      const parameters = withKeysReplaced(parametersOfRow(row), held)
      const sealed = hasKey(held)
        ? seal(keys, JSON.stringify(parameters), row.client_token)
        : null
      const reopened = await reopenAttempt(store, row.id, sealed, this.#worker)
      if (reopened) this.#drive(reopened, parameters)
    }
    return { kind: 'accepted', id: row.id }
  }

  /** Looks an attempt of unknown outcome up again. Undefined when there is none such. */
  async look(id: string): Promise<PlacedAttempt | undefined> {
    const { store } = await this.journal()
    const reopened = await reopenAttempt(store, id, null, this.#worker)
    if (reopened) {
      this.#drive(reopened, undefined)
      await this.settled(id, this.#options.limits.quietMs)
    }
    return findAttempt(store, id)
  }

  /** Takes an attempt back. Undefined when it was too late. */
  async cancel(id: string, problem: string): Promise<AttemptRow | undefined> {
    const { store } = await this.journal()
    const row = await cancelAttempt(store, id, problem, this.#options.now())
    if (row) this.#followers.tell(id, lineKey(row))
    return row
  }

  async find(id: string): Promise<PlacedAttempt | undefined> {
    const { store } = await this.journal()
    return findAttempt(store, id)
  }

  /** The attempt once it is settled, or as it is after so many milliseconds. */
  async settled(id: string, ms: number): Promise<PlacedAttempt | undefined> {
    const until = performance.now() + ms
    const own = await this.#own(id, ms)
    if (own) return own
    for (;;) {
      const row = await this.find(id)
      const left = until - performance.now()
      const isOver = row?.state !== 'sending' || left <= 0
      if (isOver || this.#isStopping) return row
      await this.#followers.wait([id], Math.min(left, followMs))
    }
  }

  /** The settled row of an attempt that is driven here, without asking the store for it. */
  async #own(id: string, ms: number): Promise<PlacedAttempt | undefined> {
    const driving = this.#driving.get(id)
    if (!driving || ms <= 0) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const over = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), ms)
    })
    const row = await Promise.race([driving, over])
    clearTimeout(timer)
    return row && row.state !== 'sending' ? { ...row, ahead: 0 } : undefined
  }

  /** The attempt at once, and again at each change of it or of its place in the line, to the end. */
  async *follow(id: string, signal: AbortSignal): AsyncGenerator<PlacedAttempt, void> {
    let shown = ''
    while (!signal.aborted && !this.#isStopping) {
      const row = await this.find(id)
      if (!row) return
      const look = `${row.changes} ${row.ahead}`
      if (look !== shown) yield row
      shown = look
      if (row.state !== 'sending') return
      await this.#followers.wait([id, lineKey(row)], followMs)
    }
  }

  /** Finishes what is being sent, gives back the rest, and closes. */
  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#timer)
    this.#followers.tell(...this.#driving.keys())
    await Promise.allSettled(this.#driving.values())
    const journal = await this.#journal?.catch(() => undefined)
    await journal?.store.close()
  }

  #drive(row: AttemptRow, parameters: WireParameters | undefined): void {
    const run = this.#run(row, parameters)
      .catch((error: unknown) => {
        this.#options.log(`${row.id}: ${String(error)}`)
        return undefined
      })
      .finally(() => this.#driving.delete(row.id))
    this.#driving.set(row.id, run)
  }

  async #run(row: AttemptRow, parameters: WireParameters | undefined): Promise<AttemptRow> {
    const { store } = await this.journal()
    const { client, limits, now, random, onSettled } = this.#options
    const tools: DriveTools = {
      client,
      store,
      limits,
      now,
      random,
      onSettled,
      worker: this.#worker,
      followers: this.#followers,
      isStopping: () => this.#isStopping,
    }
    return driveAttempt(tools, row, parameters)
  }

  async #sweep(): Promise<void> {
    if (this.#isStopping) return
    const { store } = await this.journal()
    if (this.#driving.size > 0) await renewLeases(store, this.#worker)
    const owners = await leaseOwners(store)
    const dead = owners.filter((name) => isGone(name, this.#worker.owner))
    for (const row of await claimAttempts(store, this.#worker, dead)) {
      if (!this.#driving.has(row.id)) await this.#resume(row)
    }
  }

  /** Goes on with what another process has left. What was being sent may have been carried out. */
  async #resume(row: AttemptRow): Promise<void> {
    const { store, keys } = await this.journal()
    const parameters = row.sealed
      ? parsed(unseal(keys, row.sealed, row.client_token))
      : withoutSecrets(row)
    const left = row.phase === 'calling' ? await inDoubt(store, row, this.#worker) : row
    if (left) this.#drive(left, parameters)
  }
}

import type { Attempt } from '@/lib/http/attempt'
import { aLittleLater, ask, type Findings, lastEvent, type Reply } from './ask'
import type { Wish } from './plan'
import { oneOf, type Random, seeded } from './random'

/** What clients know about the world they are in. */
export type Place = {
  /** The instances of the app, any of which may be down. */
  readonly urls: readonly string[]
  readonly regionId: string
  readonly gatewayIds: readonly string[]
  readonly customerGatewayId: string
  readonly findings: Findings
}

/** How a request with one token ended, for this client. */
export type End =
  | { readonly kind: 'done'; readonly connectionId: string }
  | { readonly kind: 'refused'; readonly code: string }
  /** The client went away, or gave up with a finding. */
  | { readonly kind: 'gone' }

/** A change as it is handed in, again and again with the same token. */
export type Change = {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers?: Readonly<Record<string, string>>
}

const giveUpMs = 120_000
const gone: End = { kind: 'gone' }

/** Codes after which nobody knows, or nobody could write it down: the same token again. */
const sameTokenAgain: ReadonlySet<unknown> = new Set([
  'Causeway.JournalUnavailable',
  'Causeway.OutcomeUnknown',
])

/** One client with one wish. It behaves as browsers, proxies and people do. */
export class Client {
  readonly place: Place
  readonly wish: Wish
  readonly random: Random
  #hangsUpAfterMs: number | undefined

  constructor(place: Place, wish: Wish) {
    this.place = place
    this.wish = wish
    this.random = seeded(wish.seed)
    this.#hangsUpAfterMs = wish.hangsUpAfterMs
  }

  /** One request to any instance. */
  ask(path: string, request: Parameters<typeof ask>[1] = {}): Promise<Reply> {
    return ask(`${oneOf(this.random, this.place.urls)}${path}`, request, this.place.findings)
  }

  /** A GET that is repeated until it is answered with 200 or with one of `others`. */
  async read(path: string, others: readonly number[] = []): Promise<Reply> {
    for (const until = Date.now() + giveUpMs; Date.now() < until; await this.pause()) {
      const reply = await this.ask(path)
      if (reply && (reply.status === 200 || others.includes(reply.status))) return reply
    }
    this.place.findings.add(`GET ${path} was not answered for ${giveUpMs / 1000} s.`)
    return undefined
  }

  pause(): Promise<void> {
    return aLittleLater(this.random)
  }

  /** Hands a change in until its outcome is known, always with the same token. */
  async handIn(change: Change): Promise<End> {
    for (const until = Date.now() + giveUpMs; Date.now() < until; await this.pause()) {
      const reply = await this.#send(change)
      const isBroken = reply === undefined
      if (this.wish.leaves && (isBroken || reply.status === 202)) return gone
      const end = isBroken ? undefined : await this.#endOf(reply)
      if (end) return end
    }
    this.place.findings.add(
      `Nobody could say what became of ${JSON.stringify(change.body['ClientToken'])}.`,
    )
    return gone
  }

  #send({ method, path, body, headers = {} }: Change): Promise<Reply> {
    const ms = this.#hangsUpAfterMs
    this.#hangsUpAfterMs = undefined
    const signal = ms === undefined ? undefined : AbortSignal.timeout(ms)
    const wait = { prefer: `wait=${this.wish.waits}` }
    return this.ask(path, { method, body, headers: { ...wait, ...headers }, signal })
  }

  /** Undefined where the same token has to be handed in again. */
  async #endOf(reply: NonNullable<Reply>): Promise<End | undefined> {
    const { status, body } = reply
    if (status === 200 || status === 201)
      return { kind: 'done', connectionId: String(body['VpnConnectionId']) }
    if (status === 202) return this.#endOfAttempt(String(body['AttemptId']))
    if (sameTokenAgain.has(body['code'])) return undefined
    if (body['code'] === 'IdempotentParameterMismatch' || body['code'] === undefined)
      this.place.findings.add(`${this.wish.name} was answered ${status} ${JSON.stringify(body)}`)
    return { kind: 'refused', code: String(body['code']) }
  }

  async #endOfAttempt(id: string): Promise<End | undefined> {
    const attempt = await this.follow(id)
    if (!attempt || attempt.State === 'unknown') return undefined
    if (attempt.Answer) return { kind: 'done', connectionId: attempt.Answer.VpnConnectionId }
    return { kind: 'refused', code: attempt.Problem?.code ?? '' }
  }

  /** An attempt once it is settled. */
  async follow(id: string): Promise<Attempt | undefined> {
    for (const until = Date.now() + giveUpMs; Date.now() < until; await this.pause()) {
      const attempt = (await this.#look(id)) as Attempt | undefined
      if (attempt && attempt.State !== 'sending') return attempt
    }
    this.place.findings.add(`Attempt ${id} was not settled within ${giveUpMs / 1000} s.`)
    return undefined
  }

  async #look(id: string): Promise<unknown> {
    if (this.wish.follows === 'events') {
      const url = `${oneOf(this.random, this.place.urls)}/api/attempts/${id}/events`
      return lastEvent(url, this.place.findings)
    }
    const reply = await this.ask(`/api/attempts/${id}`)
    return reply?.status === 200 ? reply.body : undefined
  }
}

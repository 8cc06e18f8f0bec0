/** What goes wrong, and for which calls. Times of zero and below never apply. */
export type Fault = {
  /** Only calls of this operation; every call when absent. */
  readonly action?: string
  readonly times: number
} & (
  | {
      readonly kind: 'code'
      readonly code: string
      readonly status?: number
      readonly message?: string
      readonly retryAfterMs?: number
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'drop-before' }
  | { readonly kind: 'drop-after' }
  | {
      /** Executed as if one parameter had not been sent: what a service does that does not know it. */
      readonly kind: 'ignore'
      readonly parameter: string
    }
  | { readonly kind: 'html'; readonly status: number }
  | {
      /** Done, and the answer does not say so: a code, a proxy's page, or nothing but `RequestId`. */
      readonly kind: 'status-after'
      readonly status: number
      readonly answer: 'code' | 'html' | 'request-id'
      readonly code: string
    }
)

export type Delay = Extract<Fault, { kind: 'delay' }>
export type Failure = Exclude<Fault, Delay>

/** Faults that wait for calls. A call takes at most one delay and one failure, in order of arrival. */
export class Faults {
  #waiting: { fault: Fault; left: number }[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times })
  }

  clear(): void {
    this.#waiting = []
  }

  /** The faults that still wait, with the calls they wait for. */
  list(): Fault[] {
    return this.#waiting.map(({ fault, left }) => ({ ...fault, times: left }))
  }

  takeDelay(action: string): Delay | undefined {
    return this.#take(action, (fault) => fault.kind === 'delay') as Delay | undefined
  }

  takeFailure(action: string): Failure | undefined {
    return this.#take(action, (fault) => fault.kind !== 'delay') as Failure | undefined
  }

  #take(action: string, wanted: (fault: Fault) => boolean): Fault | undefined {
    const waiting = this.#waiting.find(
      ({ fault, left }) =>
        left > 0 && (fault.action === undefined || fault.action === action) && wanted(fault),
    )
    if (!waiting) return undefined
    waiting.left -= 1
    if (waiting.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== waiting)
    return waiting.fault
  }
}

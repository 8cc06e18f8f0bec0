import { setTimeout as wait } from 'node:timers/promises'
import type { Attempt } from '@/lib/http/attempt'
import type { CreateCall, Emulator } from './emulator'

const lookMs = 500
/** One call goes out once more, with the same token, where a kept-alive socket turns out dead. */
const perSendMax = 2

/** Sees what the app sent, whatever became of it; the sandbox forgets old calls, and all at its death. */
export class Witness {
  readonly #emulator: Emulator
  readonly #seen = new Map<string, CreateCall>()
  #isWatching = true
  #watch: Promise<void> | undefined

  constructor(emulator: Emulator) {
    this.#emulator = emulator
  }

  get calls(): readonly CreateCall[] {
    return [...this.#seen.values()]
  }

  async look(): Promise<void> {
    for (const call of await this.#emulator.createCalls()) this.#seen.set(call.requestId, call)
  }

  start(): void {
    this.#watch = (async () => {
      for (; this.#isWatching; await wait(lookMs)) await this.look()
    })()
  }

  /** @throws Error when the sandbox could not be asked for long */
  async stop(): Promise<void> {
    this.#isWatching = false
    await this.#watch
    await this.look()
  }
}

/** Creates that were sent and not written down before, or written down as something else. */
export function judgeCalls(
  calls: readonly CreateCall[],
  attempts: readonly Pick<Attempt, 'ClientToken' | 'Name' | 'Sends'>[],
): string[] {
  const byToken = new Map(attempts.map((attempt) => [attempt.ClientToken, attempt]))
  const counts = new Map<string, number>()
  const found = new Set<string>()
  for (const { parameters } of calls) {
    const { ClientToken: token = '', Name } = parameters
    const attempt = byToken.get(token)
    counts.set(token, (counts.get(token) ?? 0) + 1)
    if (attempt?.Name !== Name)
      found.add(`${Name} was sent with token "${token}", which the journal does not have for it.`)
  }
  for (const [token, count] of counts) {
    const sends = byToken.get(token)?.Sends ?? 0
    if (count > perSendMax * sends)
      found.add(`"${token}" was sent ${count} times, by the journal ${sends}.`)
  }
  return [...found]
}

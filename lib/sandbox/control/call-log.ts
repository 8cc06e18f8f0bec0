import type { Incoming } from '../gate/incoming'

/** A call as tests see it: what was sent and where it stood, with every secret masked. */
export type LoggedCall = {
  readonly at: number
  readonly requestId: string
  readonly action: string
  readonly scheme: 'V3' | 'V1'
  readonly method: string
  readonly parameters: Readonly<Record<string, string>>
  readonly queryParameters: readonly string[]
  readonly formParameters: readonly string[]
  /** Absent where the answer was not sent. */
  readonly status?: number
  readonly code?: string
}

type Kept = Omit<LoggedCall, 'parameters' | 'queryParameters' | 'formParameters'> & {
  readonly incoming: Incoming
}

const keptMax = 500
const secretName = /psk|secret|authkey|^signature$|^securitytoken$/i
const mask = '***'

function maskedConfig(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
      secretName.test(key) ? mask : value,
    )
  } catch {
    // Something like JSON that is none: whatever it holds, it may be a key.
    return mask
  }
}

/**
 * Parameters without secrets: values under a secret's name, at any depth of a JSON text.
 *
 * @example masked({ IkeConfig: '{"Psk":"x"}' }) // { IkeConfig: '{"Psk":"***"}' }
 */
export function masked(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(parameters).map(([name, value]) => {
    if (secretName.test(name.split('.').at(-1) ?? name)) return [name, mask]
    return [name, value.includes('{') ? maskedConfig(value) : value]
  })
  return Object.fromEntries(entries) as Record<string, string>
}

/** The last calls. They are kept as they came and masked when somebody looks. */
export class CallLog {
  #kept: Kept[] = []

  add(call: Kept): void {
    this.#kept.push(call)
    if (this.#kept.length >= 2 * keptMax) this.#kept = this.#kept.slice(-keptMax)
  }

  clear(): void {
    this.#kept = []
  }

  /** The last calls, oldest first. */
  list(count = keptMax): LoggedCall[] {
    return this.#kept.slice(-Math.min(count, keptMax)).map(({ incoming, ...call }) => ({
      ...call,
      parameters: masked(incoming.parameters),
      queryParameters: incoming.queryPairs.map(([name]) => name),
      formParameters: incoming.formPairs.map(([name]) => name),
    }))
  }
}

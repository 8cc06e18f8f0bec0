import { setTimeout as wait } from 'node:timers/promises'
import { keyMark } from './plan'

/** What a run has found to be wrong. */
export type Findings = {
  readonly list: readonly string[]
  add(finding: string): void
}

export function createFindings(): Findings {
  const list: string[] = []
  return { list, add: (finding) => list.push(finding) }
}

/** An answer of the app; undefined where the connection broke or nobody listened. */
export type Reply =
  | {
      readonly status: number
      readonly body: Readonly<Record<string, unknown>>
      readonly etag: string | null
    }
  | undefined

export type Request = {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

const patienceMs = 90_000

let authorization = ''

/** Asks with this API token from now on. A run has one. */
export function askWith(token: string): void {
  authorization = `Bearer ${token}`
}

const signalOf = (signal: AbortSignal | undefined): AbortSignal =>
  signal
    ? AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
    : AbortSignal.timeout(patienceMs)

/** Looks at everything the app sends to anybody: a key among it is the end of a run. */
function examine(text: string, what: string, findings: Findings): void {
  if (text.includes(keyMark)) findings.add(`A pre-shared key stands in the answer to ${what}.`)
}

/** One request to the app. What is not an answer of ours is a finding. */
export async function ask(url: string, request: Request, findings: Findings): Promise<Reply> {
  const { method = 'GET', body, headers = {}, signal } = request
  const what = `${method} ${new URL(url).pathname}`
  let text: string
  let response: Response
  try {
    response = await fetch(url, {
      method,
      headers: {
        authorization,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signalOf(signal),
    })
    text = await response.text()
  } catch {
    return undefined
  }
  examine(text, what, findings)
  try {
    const parsed = JSON.parse(text) as Readonly<Record<string, unknown>>
    if (parsed['code'] === 'Causeway.Unexpected') findings.add(`${what} answered ${text}`)
    return { status: response.status, body: parsed, etag: response.headers.get('etag') }
  } catch {
    findings.add(`${what} answered ${response.status} and no JSON: ${text.slice(0, 200)}`)
    return { status: response.status, body: {}, etag: null }
  }
}

/** Reads something whatever it is, for what it must not contain. It has to be there. */
export async function readText(url: string, findings: Findings): Promise<void> {
  const response = await fetch(url, {
    headers: { authorization },
    signal: AbortSignal.timeout(patienceMs),
  })
  const what = `GET ${new URL(url).pathname}`
  examine(await response.text(), what, findings)
  if (!response.ok) findings.add(`${what} answered ${response.status}.`)
}

/** The last message of a stream of events; undefined when it broke before it began. */
export async function lastEvent(url: string, findings: Findings): Promise<unknown> {
  let text = ''
  try {
    const response = await fetch(url, {
      headers: { authorization },
      signal: AbortSignal.timeout(patienceMs),
    })
    const decoder = new TextDecoder()
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true })
  } catch {
    // What came before the break counts.
  }
  examine(text, `GET ${new URL(url).pathname}`, findings)
  const last = [...text.matchAll(/^data: (.*)\n\n/gm)].at(-1)?.[1]
  return last === undefined ? undefined : (JSON.parse(last) as unknown)
}

/** A little later, as long as a person or a retrying proxy would wait here. */
export const aLittleLater = (random: () => number): Promise<void> =>
  wait(50 + Math.floor(random() * 200))

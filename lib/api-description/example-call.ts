import type { Method } from '@/lib/http/operations'
import type { DescribedOperation } from './described-operation'

/** A call as it goes out, part by part. */
export type ExampleCall = {
  readonly method: Method
  /** With its query, without the server. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** JSON text. */
  readonly body: string | undefined
  /** What it signs in with, which the headers here do not hold. */
  readonly signsInBy: DescribedOperation['signsInBy']
}

/**
 * A realistic call of an operation: what it needs, and of the rest what is given an example.
 *
 * @param values - what stands in the path instead of the examples, by name
 */
export function exampleCall(
  { method, path, signsInBy, parameters, body }: DescribedOperation,
  values: Readonly<Record<string, string>> = {},
): ExampleCall {
  const given = (place: string) =>
    parameters.flatMap(({ name, place: own, example }) =>
      own === place && example !== undefined ? [[name, values[name] ?? example] as const] : [],
    )
  const inPath = new Map(given('path'))
  const query = new URLSearchParams(
    given('query').map(([name, value]) => [name, value]),
  ).toString()
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(inPath.get(name) ?? ''),
  )
  return {
    method,
    path: query === '' ? filled : `${filled}?${query}`,
    headers: {
      ...Object.fromEntries(given('header')),
      ...(body && { 'Content-Type': 'application/json' }),
    },
    body: body && JSON.stringify(body.example, null, 2),
    signsInBy,
  }
}

/** The variable of the shell that the examples take the token from. */
export const tokenVariable = 'CAUSEWAY_TOKEN'

/**
 * A text as one word of a POSIX shell, whatever it holds.
 *
 * @example shellWord("it's") // 'it'\''s'
 */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** Where curl keeps the cookies of a sign-in. */
const cookieFile = 'causeway.cookies'

function signInWords({ method, signsInBy }: ExampleCall, url: string): string[] {
  if (signsInBy === 'nothing') return []
  if (signsInBy === 'token') return [`-H "Authorization: Bearer $${tokenVariable}"`]
  // A change by cookie is taken only from a page of ours, which curl has to say it is.
  const origin = method === 'GET' ? [] : [`-H ${shellWord(`Origin: ${url}`)}`]
  return [`-b ${cookieFile} -c ${cookieFile}`, ...origin]
}

/** The call as a command for a POSIX shell, with the token from `$CAUSEWAY_TOKEN`. */
export function curlOf(call: ExampleCall, url: string): string {
  const words = [
    shellWord(`${url}${call.path}`),
    ...signInWords(call, url),
    ...Object.entries(call.headers).map(
      ([name, value]) => `-H ${shellWord(`${name}: ${value}`)}`,
    ),
    ...(call.body === undefined ? [] : [`-d ${shellWord(call.body)}`]),
  ]
  const start = call.method === 'GET' ? 'curl -sS' : `curl -sS -X ${call.method}`
  return [start, ...words].join(' \\\n  ')
}

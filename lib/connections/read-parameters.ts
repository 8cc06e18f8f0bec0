import { ownProblem } from '@/lib/http/own-problem'
import type { ParameterError, Problem } from '@/lib/http/problem'
import type { Finding } from '@/lib/vpn/finding'
import { placesOf } from '@/lib/vpn/merge-tunnel-findings'
import { documentedNameAt } from '@/lib/vpn/wire/documented-names'
import type { RequestReading } from '@/lib/vpn/wire/read-request'

/** One entry per bad parameter, all of them at once; several sentences about one are joined. */
function gather(errors: readonly ParameterError[]): ParameterError[] {
  const byParameter = new Map<string, string[]>()
  for (const { parameter, message } of errors) {
    byParameter.set(parameter, [...(byParameter.get(parameter) ?? []), message])
  }
  return [...byParameter].map(([parameter, messages]) => ({
    parameter,
    message: messages.join(' '),
  }))
}

/** What is wrong with parameters: unknown names, misshapen values, and the errors of the check. */
export function errorsOf(
  { text, unknown, refused }: Pick<RequestReading, 'text' | 'unknown' | 'refused'>,
  findings: readonly Finding[],
  operation: string,
): ParameterError[] {
  const misshapen = new Set(refused.map(({ parameter }) => parameter))
  return [
    ...unknown.map((parameter) => ({
      parameter,
      message: `${operation} has no parameter of this name.`,
    })),
    ...refused,
    ...findings
      .filter(({ severity }) => severity === 'error')
      .flatMap((finding) =>
        placesOf(finding).map((path) => ({
          parameter: documentedNameAt(path, text.tunnels.length),
          message: finding.message,
        })),
      )
      // A value of the wrong shape was not read; that it is missing would be a second, false error.
      .filter(({ parameter }) => !misshapen.has(parameter)),
  ]
}

/** All that is wrong, by documented name. Nothing was sent. */
export function invalidParameters(errors: readonly ParameterError[]): Problem {
  const gathered = gather(errors)
  const count = gathered.length
  const detail = `${count} ${count === 1 ? 'parameter is' : 'parameters are'} not valid. Nothing was sent.`
  return ownProblem('Causeway.InvalidParameters', 422, { detail, errors: gathered })
}

import 'server-only'
import { percentEncode } from './percent-encode'

/** The `content-type` under which {@link formBody} is sent and signed. */
export const formContentType = 'application/x-www-form-urlencoded'

/**
 * Encodes flat parameters as a form body, in the order given. An empty value keeps its `name=`.
 * The result is pure ASCII, so its length in characters is its length in bytes.
 *
 * @throws URIError when a name or a value is not well-formed Unicode.
 * @example formBody({ Name: 'a b', DryRun: 'true' }) // 'Name=a%20b&DryRun=true'
 */
export function formBody(parameters: Readonly<Record<string, string>>): string {
  let body = ''
  for (const [name, value] of Object.entries(parameters)) {
    body += `${body === '' ? '' : '&'}${percentEncode(name)}=${percentEncode(value)}`
  }
  return body
}

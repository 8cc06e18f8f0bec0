import 'server-only'

const unreserved = /^[A-Za-z0-9._~-]*$/
const leftBareByEncodeUri = /[!'()*]/g
const loneSurrogate = /\p{Surrogate}/u

/**
 * Percent-encodes a text in UTF-8 so that only the unreserved characters of RFC 3986 section 2.3
 * stay bare: a blank is `%20`, `*` is `%2A`, `~` stays.
 * Source: "Alibaba Cloud V3 request structure and signature", encoding rules.
 *
 * @throws URIError when the text is not well-formed (see {@link isWellFormed}).
 * @example percentEncode('dev *') // 'dev%20%2A'
 */
export function percentEncode(text: string): string {
  if (unreserved.test(text)) return text
  return encodeURIComponent(text).replace(leftBareByEncodeUri, hexEscape)
}

/** Whether the text has a UTF-8 form, that is, holds no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !loneSurrogate.test(text)
}

function hexEscape(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}

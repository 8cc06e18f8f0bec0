import 'server-only'
import type { Secret } from '@/lib/secret'
import { percentEncode } from './percent-encode'

const echoCodes: ReadonlySet<string> = new Set(['SignatureDoesNotMatch', 'IncompleteSignature'])
const echoWords = /string\s?to\s?sign|canonical\s?request/i
const messageLengthMax = 2000

/**
 * The part of a service message that may be shown: the text itself, cut to 2,000 characters, or
 * nothing when it may repeat what we sent. A signature error quotes the string to sign, which
 * under V1 holds every parameter, and any text that contains one of `secrets` is dropped whole,
 * because starring out a short secret would spell it.
 * Source: the texts of `SignatureDoesNotMatch`, "VPC API reference", common error codes.
 */
export function showableMessage(
  code: string,
  message: string,
  secrets: readonly Secret[],
): string {
  if (echoCodes.has(code) || echoWords.test(message) || holdsSecret(message, secrets)) return ''
  return message.slice(0, messageLengthMax)
}

/** Whether a text contains a secret as it is, in JSON or percent-encoded. */
export function holdsSecret(text: string, secrets: readonly Secret[]): boolean {
  return secrets.some((secret) => {
    const plain = secret.reveal()
    if (plain === '') return false
    const inJson = JSON.stringify(plain).slice(1, -1)
    return [plain, inJson, percentEncode(plain)].some((form) => text.includes(form))
  })
}

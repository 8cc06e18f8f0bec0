import { Secret } from '@/lib/secret'
import type { SecretValue } from './secret'
import { refuse, textCodec } from './text-codec'

const lengthMax = 64

/** Why a BGP key is not taken, or undefined. Never repeats the key. */
function refuseAuthKey(key: string): string | undefined {
  const wrong = /[^\x21-\x7e]|\?/u.exec(key)
  if (wrong) {
    const place = [...key.slice(0, wrong.index)].length + 1
    if (/\s/u.test(wrong[0]))
      return `Character ${place} is a blank; blanks are not allowed in the key.`
    if (wrong[0] === '?')
      return `Character ${place} is a question mark, which is not allowed in the key.`
    return `Character ${place} is outside ASCII letters, digits and punctuation.`
  }
  return key.length > lengthMax
    ? `${key.length} characters; the limit is ${lengthMax}.`
    : undefined
}

/**
 * The key of BGP sessions (TCP MD5). Nothing is trimmed: a blank at an end is refused, not guessed away.
 * Source: "CreateCustomerGateway", AuthKey.
 */
export function authKey(): SecretValue {
  const read = (key: string) => {
    const refusal = refuseAuthKey(key)
    return refusal === undefined ? new Secret(key) : refuse(refusal)
  }
  return {
    kind: 'secret',
    codec: textCodec(read, (secret) => secret.reveal()),
    constraint: `1 to ${lengthMax} ASCII letters, digits and punctuation characters, no blank and no question mark.`,
    lengthMax,
  }
}

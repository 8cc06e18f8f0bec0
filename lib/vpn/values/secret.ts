import { Secret } from '@/lib/secret'
import { refuse, type TextCodec, textCodec } from './text-codec'

export type SecretValue = {
  readonly kind: 'secret'
  readonly codec: TextCodec<Secret>
  readonly constraint: string
  readonly lengthMax: number
}

/** Why a pre-shared key is not taken, or undefined. Never repeats the key. */
export function refusePsk(key: string, lengthMax: number): string | undefined {
  const blank = /\s/u.exec(key)
  if (blank) {
    return `Character ${[...key.slice(0, blank.index)].length + 1} is a blank; blanks are not allowed in a pre-shared key.`
  }
  const foreign = /[^\x21-\x7e]/u.exec(key)
  if (foreign) {
    return `Character ${[...key.slice(0, foreign.index)].length + 1} is outside the allowed letters, digits and ASCII punctuation.`
  }
  if (key.length > lengthMax) return `${key.length} characters; the limit is ${lengthMax}.`
  return undefined
}

/** A pre-shared key. Nothing is trimmed: a blank at an end is refused, not guessed away. */
export function psk({ lengthMax }: { lengthMax: number }): SecretValue {
  const read = (key: string) => {
    const refusal = refusePsk(key, lengthMax)
    return refusal === undefined ? new Secret(key) : refuse(refusal)
  }
  return {
    kind: 'secret',
    codec: textCodec(read, (secret) => secret.reveal()),
    constraint: `1 to ${lengthMax} ASCII letters, digits and punctuation characters, no blanks.`,
    lengthMax,
  }
}

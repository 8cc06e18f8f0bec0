// The classes of the library's core: its functions, also those of `zod/mini`, bring all of it to the browser.
import {
  $ZodCodec,
  $ZodString,
  type $ZodType,
  $ZodUnknown,
  encode,
  NEVER,
  safeDecode,
} from 'zod/v4/core'

/** A codec between the text an input holds and a domain value. */
export type TextCodec<V> = $ZodType<V, string>

/** What a reader returns for text it does not take: a sentence that names the limit. */
export class Refusal {
  readonly message: string

  constructor(message: string) {
    this.message = message
  }
}

export function refuse(message: string): Refusal {
  return new Refusal(message)
}

/**
 * Builds a codec from a reader and a writer. A codec and not a `.transform()`, because the way back
 * (`z.encode`) writes links, drafts and requests from the same declaration.
 */
export function textCodec<V>(
  read: (text: string) => V | Refusal,
  write: (value: V) => string,
): TextCodec<V> {
  const codec = new $ZodCodec({
    type: 'pipe',
    in: new $ZodString({ type: 'string' }),
    // The reader vouches for the value; checking it again would only cost time.
    out: new $ZodUnknown({ type: 'unknown' }),
    transform: (text, context) => {
      const value = read(text as string)
      if (!(value instanceof Refusal)) return value
      context.issues.push({ code: 'custom', message: value.message, input: text })
      return NEVER
    },
    reverseTransform: (value) => write(value as V),
  })
  // These classes know no types of their own: `in` has made sure of the text, and the reader of the value.
  return codec as TextCodec<V>
}

export type Reading<V> = { ok: true; value: V } | { ok: false; message: string }

/** Text to value, or the sentence that says why not. */
export function readText<V>(of: TextCodec<V>, text: string): Reading<V> {
  const result = safeDecode(of, text)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, message: result.error.issues[0]?.message ?? 'This value is not valid.' }
}

/** Value to its canonical text. */
export function writeText<V>(of: TextCodec<V>, value: V): string {
  return encode(of, value)
}

/** Typed text in a message, shortened so that a pasted page does not become the message. */
export function shorten(text: string, lengthMax = 60): string {
  // Cut before it is split into characters: the text may be a pasted page.
  const characters = [...text.slice(0, lengthMax * 2)]
  return characters.length > lengthMax ? `${characters.slice(0, lengthMax - 3).join('')}…` : text
}

export function quote(text: string): string {
  return `"${shorten(text)}"`
}

const controlOrLone =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Control characters and half surrogate pairs: never meant, and no request can carry the latter. */
export function hasUnprintable(text: string): boolean {
  return controlOrLone.test(text)
}

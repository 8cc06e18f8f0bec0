const inspect = Symbol.for('nodejs.util.inspect.custom')

/**
 * A value that may be used but never shown: pre-shared keys, access key secrets, security tokens.
 * Every way of printing it (template, JSON, `console`, string concatenation) gives `***`;
 * `reveal()` is the only way to the text, so that `git grep 'reveal()'` lists every use.
 */
export class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  reveal(): string {
    return this.#text
  }

  toString(): string {
    return '***'
  }

  toJSON(): string {
    return '***'
  }

  [inspect](): string {
    return '***'
  }
}

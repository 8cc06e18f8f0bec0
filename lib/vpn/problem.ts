import type { Source } from './sources'

/** What a refusal of the service means to the person at the form. */
export type Problem = {
  /** Documented names of the parameters it is about; empty when it is about none. */
  readonly parameters: readonly string[]
  readonly say: string
  /** What to do about it. */
  readonly hint: string
  /** Whether sending the same request again, a little later, can succeed. */
  readonly retryable: boolean
  readonly source: Source
}

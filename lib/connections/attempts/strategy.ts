import type { Client } from '@/lib/alibaba/client'
import type { AttemptRow } from '@/lib/db/schema'
import type { Store } from '@/lib/db/store'
import type { AttemptAnswer } from '@/lib/http/attempt'
import type { Problem } from '@/lib/http/problem'
import type { Secret } from '@/lib/secret'

/** Flat parameters of a call, secrets in clear. They are never stored so. */
export type WireParameters = Readonly<Record<string, string>>

/** What a look at the service shows about an attempt whose answer never came. */
export type Sight =
  | { readonly kind: 'done'; readonly answer: AttemptAnswer }
  /** The service shows that it was not carried out. Only to be believed once nothing is under way. */
  | { readonly kind: 'absent' }
  /** Neither: the service could not be asked, or shows something else. */
  | { readonly kind: 'unclear' }

/** What is about to be sent, or why nothing is. */
export type Preparation =
  | { readonly kind: 'send'; readonly parameters: WireParameters; readonly secrets: Secret[] }
  | { readonly kind: 'done'; readonly answer: AttemptAnswer }
  | { readonly kind: 'refuse'; readonly problem: Problem }
  /** The service could not be asked; to be tried again a little later. */
  | { readonly kind: 'not-now'; readonly problem: Problem }

export type StrategyTools = { readonly client: Client; readonly store: Store }

/** What the three operations do differently. */
export type Strategy = {
  readonly success: 'created' | 'modified' | 'deleted'
  /** Looks before a send. `parameters` is what was asked for. */
  prepare(tools: StrategyTools, row: AttemptRow, parameters: WireParameters): Promise<Preparation>
  /** The answer to a 200, or undefined when it names nothing. */
  read(
    row: AttemptRow,
    body: Readonly<Record<string, unknown>>,
    requestId: string,
  ): AttemptAnswer | undefined
  /** Looks the outcome up; `parameters` are those of the journal, secrets masked. */
  lookUp(tools: StrategyTools, row: AttemptRow, parameters: WireParameters): Promise<Sight>
}

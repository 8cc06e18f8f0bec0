import type { Fields } from '../answer'
import type { Store } from '../state/store'

/** What an action works with. Common parameters (`Signature`, `Format`, …) are taken out. */
export type Call = {
  readonly parameters: Readonly<Record<string, string>>
  readonly store: Store
  readonly now: number
  readonly settleMs: number
}

/** One operation: synchronous, so that two calls never see each other half done. */
export type Action = (call: Call) => Fields

import 'server-only'
import { CallLog } from './control/call-log'
import { Faults } from './control/faults'
import { Nonces } from './gate/nonces'
import type { Store } from './state/store'

/** What a running sandbox consists of; every request works on it. */
export type Sandbox = {
  readonly store: Store
  readonly nonces: Nonces
  readonly faults: Faults
  readonly calls: CallLog
  /** The clock of the resources. Signatures are always judged by the clock of the machine. */
  readonly now: () => number
  readonly log: (line: string) => void
  settleMs: number
}

/** Puts a sandbox together around a store. */
export function sandboxOver(
  store: Store,
  { now, log, settleMs }: Pick<Sandbox, 'now' | 'log' | 'settleMs'>,
): Sandbox {
  return {
    store,
    nonces: new Nonces(),
    faults: new Faults(),
    calls: new CallLog(),
    now,
    log,
    settleMs,
  }
}

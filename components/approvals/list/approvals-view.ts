import { type ApprovalState, approvalStates } from '@/lib/http/approval'

/** Which requests a list shows. `open` is the view one begins with: what waits, and below it the rest. */
export type ApprovalsView = 'open' | ApprovalState

/** The view that an address asks for; what nobody knows is the first one. */
export function readView(query: string): ApprovalsView {
  const state = new URLSearchParams(query).get('state')
  return approvalStates.find((known) => known === state) ?? 'open'
}

/** The query of a view. */
export const writeView = (view: ApprovalsView): string =>
  view === 'open' ? '' : `?${new URLSearchParams({ state: view })}`

import { type ConnectionStatus, statusOf } from '@/lib/vpn/connection-status'

export type StatusId = ConnectionStatus['id']

export type StatusChoice = Pick<ConnectionStatus, 'id' | 'word' | 'tone'>

// A report that comes to each status, so that its word stands in one place only. In order of urgency.
const reports = {
  locked: { State: 'financialLocked' },
  unknown: undefined,
  negotiating: { Status: 'ike_sa_not_established' },
  degraded: undefined,
  configuring: { State: 'updating' },
  accepted: { State: 'init' },
  leaving: { State: 'deleting' },
  up: { Status: 'ipsec_sa_established' },
} satisfies Record<StatusId, Parameters<typeof statusOf>[0] | undefined>

/** Those whose word depends on more than the status. */
const general: Readonly<Partial<Record<StatusId, StatusChoice>>> = {
  unknown: { id: 'unknown', word: 'Another state', tone: 'neutral' },
  degraded: { id: 'degraded', word: 'One of two up', tone: 'warning' },
}

/** Every status, the one that asks for action first. */
export const statusIds = Object.keys(reports) as StatusId[]

export const isStatusId = (text: string): text is StatusId => Object.hasOwn(reports, text)

/** A status as something to choose. */
export function statusChoice(id: StatusId): StatusChoice {
  return general[id] ?? statusOf(reports[id] ?? {})
}

import type { Tone } from '@/components/ui/badge'
import type { Attempt } from '@/lib/http/attempt'

type Words = { readonly word: string; readonly tone: Tone }

const settled: Readonly<Record<Exclude<Attempt['State'], 'sending'>, Words>> = {
  created: { word: 'Created', tone: 'success' },
  modified: { word: 'Changed', tone: 'success' },
  deleted: { word: 'Deleted', tone: 'success' },
  refused: { word: 'Refused', tone: 'danger' },
  unknown: { word: 'Unknown', tone: 'warning' },
}

const phases = {
  queued: 'In line',
  calling: 'Being sent',
  waiting: 'Waiting to be sent again',
  settling: 'Being looked up',
} as const

/** Where an attempt stands, in a word or two. */
export function attemptWords({ State, Phase }: Pick<Attempt, 'State' | 'Phase'>): Words {
  if (State !== 'sending') return settled[State]
  return { word: Phase === null ? 'Under way' : phases[Phase], tone: 'info' }
}

/** What an attempt under way is doing, in a sentence. */
export function progressSentence({ Phase, Ahead, Problem }: Attempt): string {
  switch (Phase) {
    case 'queued':
      return Ahead === 0
        ? 'It is next in the line of its VPN gateway.'
        : `${Ahead} ${Ahead === 1 ? 'change stands' : 'changes stand'} before it in the line of its VPN gateway.`
    case 'waiting':
      return `The service refused it for now and it is sent again by itself.${Problem ? ` ${Problem.title}` : ''}`
    case 'settling':
      return 'Nobody heard an answer; Causeway looks up what became of it.'
    default:
      return 'The service is being asked.'
  }
}

/** What was done, in a word or a few. */
export const operationWords = {
  CreateVpnConnection: 'Create',
  ModifyVpnConnectionAttribute: 'Change',
  ModifyTunnelAttribute: 'Change of one tunnel',
  DeleteVpnConnection: 'Delete',
} as const satisfies Record<Attempt['Operation'], string>

/** What is done to the object that follows: `Change one tunnel of`, and then the connection. */
export const operationVerbs = {
  CreateVpnConnection: 'Create',
  ModifyVpnConnectionAttribute: 'Change',
  ModifyTunnelAttribute: 'Change one tunnel of',
  DeleteVpnConnection: 'Delete',
} as const satisfies Record<Attempt['Operation'], string>

/** The tunnel that a change is of by itself, by its ID; undefined for every other attempt. */
export const tunnelOfAttempt = ({
  Operation,
  Parameters,
}: Pick<Attempt, 'Operation' | 'Parameters'>): string | undefined =>
  Operation === 'ModifyTunnelAttribute' ? Parameters['TunnelId'] : undefined

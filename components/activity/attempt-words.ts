import { Ban, CircleCheck, CircleHelp, LoaderCircle, type LucideIcon } from 'lucide-react'
import type { Tone } from '@/components/ui/badge'
import type { Attempt, AttemptPhase, AttemptState, ChangingOperation } from '@/lib/http/attempt'

type StateLook = {
  readonly word: string
  readonly icon: LucideIcon
  readonly tone: Tone
  /** What is known, and no more than that. */
  readonly sentence: string
}

/** Word, icon and colour of a state: the word and the shape say it, the colour helps. */
export const stateLooks: Readonly<Record<AttemptState, StateLook>> = {
  sending: {
    word: 'Under way',
    icon: LoaderCircle,
    tone: 'info',
    sentence: 'It goes on by itself, also when this page is closed.',
  },
  created: {
    word: 'Created',
    icon: CircleCheck,
    tone: 'success',
    sentence: 'The service has created the connection.',
  },
  modified: {
    word: 'Changed',
    icon: CircleCheck,
    tone: 'success',
    sentence: 'The service has changed the connection.',
  },
  deleted: {
    word: 'Deleted',
    icon: CircleCheck,
    tone: 'success',
    sentence: 'The service has taken the deletion.',
  },
  refused: {
    word: 'Refused',
    icon: Ban,
    tone: 'danger',
    sentence: 'Nothing was changed.',
  },
  unknown: {
    word: 'Unknown',
    icon: CircleHelp,
    tone: 'warning',
    sentence: 'Nobody knows whether it was carried out.',
  },
}

/** What an attempt that is under way is about, beside its badge. */
const phaseWords: Readonly<Record<AttemptPhase, string>> = {
  queued: 'waits for its turn on the gateway',
  calling: 'being sent',
  waiting: 'waits to be sent again',
  settling: 'being looked up',
}

const takenBackCode = 'Causeway.Cancelled'

/** A state in a word; one that was taken back was refused by nobody. */
export function stateWord({ State, Problem }: Pick<Attempt, 'State' | 'Problem'>): string {
  if (State === 'refused' && Problem?.code === takenBackCode) return 'Taken back'
  return stateLooks[State].word
}

/** The line below a state: what it waits for, or why it came to nothing. */
export function stateDetail({ State, Phase, Ahead, Problem }: Attempt): string | undefined {
  if (State !== 'sending') return Problem?.code === takenBackCode ? undefined : Problem?.title
  if (Phase === 'queued' && Ahead > 0) return `${Ahead} before it on the gateway`
  return Phase ? phaseWords[Phase] : undefined
}

type OperationWords = {
  readonly verb: string
  /** With its object: what a list of changes says. */
  readonly title: string
}

export const operationWords: Readonly<Record<ChangingOperation, OperationWords>> = {
  CreateVpnConnection: { verb: 'Create', title: 'Create a connection' },
  ModifyVpnConnectionAttribute: { verb: 'Change', title: 'Change a connection' },
  DeleteVpnConnection: { verb: 'Delete', title: 'Delete a connection' },
}

/** `Create sh-to-datacentre`: the name, else the ID, else what kind of thing it is about. */
export function attemptTitle(attempt: Attempt): string {
  const { verb, title } = operationWords[attempt.Operation]
  const object = attempt.Name || attempt.VpnConnectionId
  return object ? `${verb} ${object}` : title
}

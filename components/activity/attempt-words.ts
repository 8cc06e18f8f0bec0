import { Ban, CircleCheck, CircleHelp, LoaderCircle, type LucideIcon } from 'lucide-react'
import { attemptWords, operationVerbs } from '@/components/connections/attempt-words'
import type { Tone } from '@/components/ui/badge'
import type { Attempt, AttemptPhase, AttemptState, ChangingOperation } from '@/lib/http/attempt'
import { isTakenBack } from './attempt-stages'

type StateLook = {
  readonly icon: LucideIcon
  /** What is known, and no more than that. */
  readonly sentence: string
}

const looks: Readonly<Record<AttemptState, StateLook>> = {
  sending: {
    icon: LoaderCircle,
    sentence: 'It goes on by itself, also when this page is closed.',
  },
  created: { icon: CircleCheck, sentence: 'The service has created the connection.' },
  modified: { icon: CircleCheck, sentence: 'The service has changed the connection.' },
  deleted: { icon: CircleCheck, sentence: 'The service has taken the deletion.' },
  refused: { icon: Ban, sentence: 'Nothing was changed.' },
  unknown: { icon: CircleHelp, sentence: 'Nobody knows whether it was carried out.' },
}

/** Word, icon and colour of a state: the word and the shape say it, the colour helps. */
export function stateLook(State: AttemptState): StateLook & { word: string; tone: Tone } {
  return { ...looks[State], ...attemptWords({ State, Phase: null }) }
}

/** What an attempt that is under way is about, beside its badge. */
const phaseWords: Readonly<Record<AttemptPhase, string>> = {
  queued: 'waits for its turn on the gateway',
  calling: 'being sent',
  waiting: 'waits to be sent again',
  settling: 'being looked up',
}

/** A state in a word; one that was taken back was refused by nobody. */
export function stateWord(attempt: Pick<Attempt, 'State' | 'Problem'>): string {
  return isTakenBack(attempt) ? 'Taken back' : stateLook(attempt.State).word
}

/** The line below a state: what it waits for, or why it came to nothing. */
export function stateDetail(attempt: Attempt): string | undefined {
  const { State, Phase, Ahead, Problem } = attempt
  if (State !== 'sending') return isTakenBack(attempt) ? undefined : Problem?.title
  if (Phase === 'queued' && Ahead > 0) return `${Ahead} before it on the gateway`
  return Phase ? phaseWords[Phase] : undefined
}

/** An operation with its object: what a list of changes says. */
export const operationTitle = (operation: ChangingOperation): string =>
  `${operationVerbs[operation]} a connection`

/** `Create sh-to-datacentre`: the name, else the ID, else what kind of thing it is about. */
export function attemptTitle({ Operation, Name, VpnConnectionId }: Attempt): string {
  const object = Name || VpnConnectionId
  return object ? `${operationVerbs[Operation]} ${object}` : operationTitle(Operation)
}

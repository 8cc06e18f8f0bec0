import { type Attempt, isSettled } from '@/lib/http/attempt'

const words = ['Written down', 'Queued', 'Sending'] as const

const outcomes = {
  sending: 'Accepted',
  created: 'Accepted',
  modified: 'Accepted',
  deleted: 'Accepted',
  refused: 'Refused',
  unknown: 'Outcome unknown',
} as const satisfies Record<Attempt['State'], string>

export type AttemptStage = {
  readonly word: string
  readonly place: 'done' | 'current' | 'ahead'
  /** What the stage is about just now: the line, the tries, the wait. */
  readonly detail: string | undefined
}

/** Waits longer than this come from a clock that disagrees with the server's. */
const credibleSeconds = 600

function nextTry(nextSendTime: number | null, now: number): string | undefined {
  if (nextSendTime === null) return undefined
  const seconds = Math.ceil((nextSendTime - now) / 1000)
  return seconds > 0 && seconds <= credibleSeconds ? `next try in ${seconds} s` : 'next try now'
}

function detailOf(attempt: Attempt, now: number): string | undefined {
  const { Phase, Ahead, Sends, NextSendTime, Problem } = attempt
  const because = Problem && `because: ${Problem.title}`
  switch (Phase) {
    case 'queued':
      return Ahead > 0 ? `behind ${Ahead}` : undefined
    case 'calling':
      return Sends > 1 ? `try ${Sends}` : undefined
    case 'waiting':
      return [`try ${Sends} is over`, nextTry(NextSendTime, now), because]
        .filter(Boolean)
        .join(', ')
    case 'settling':
      return ['looking up what became of it', because].filter(Boolean).join(', ')
    default:
      return undefined
  }
}

/**
 * The way of an attempt in four stages. `now` in milliseconds, for the time to the next try.
 */
export function attemptStages(attempt: Attempt, now: number): readonly AttemptStage[] {
  const { State, Phase } = attempt
  const current = Phase === 'queued' ? 1 : 2
  const all = [
    ...words,
    State === 'refused' && isTakenBack(attempt) ? 'Taken back' : outcomes[State],
  ]
  return all.map((word, index) => {
    if (isSettled(attempt)) return { word, place: 'done', detail: undefined }
    const place = index === current ? 'current' : index < current ? 'done' : 'ahead'
    return { word, place, detail: place === 'current' ? detailOf(attempt, now) : undefined }
  })
}

/** Whether the person, and not the service, put an end to it. */
export const isTakenBack = ({ Problem }: Pick<Attempt, 'Problem'>): boolean =>
  Problem?.code === 'Causeway.Cancelled'

/** The stage in a word or two: what is spoken when it changes. */
export function stageWord(attempt: Attempt): string {
  const stages = attemptStages(attempt, 0)
  return (stages.find(({ place }) => place === 'current') ?? stages.at(-1))?.word ?? ''
}

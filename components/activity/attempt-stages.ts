import { type Attempt, isSettled } from '@/lib/http/attempt'
import type { OwnCode } from '@/lib/http/own-problem'

const takenBack = 'Causeway.Cancelled' satisfies OwnCode

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

/** The last stage: what came of it, or what is hoped for. */
const outcomeWord = (attempt: Attempt): string =>
  isTakenBack(attempt) ? 'Taken back' : outcomes[attempt.State]

/** A settled one: what it went through; only a success is ticked off. */
function settledStages(attempt: Attempt): readonly AttemptStage[] {
  const isSuccess = attempt.State !== 'refused' && attempt.State !== 'unknown'
  const passed = words.filter((word) => word !== 'Sending' || attempt.Sends > 0)
  return [
    ...passed.map((word) => ({ word, place: 'done' as const, detail: undefined })),
    { word: outcomeWord(attempt), place: isSuccess ? 'done' : 'current', detail: undefined },
  ]
}

function placeOf(index: number, current: number): AttemptStage['place'] {
  if (index === current) return 'current'
  return index < current ? 'done' : 'ahead'
}

/**
 * The way of an attempt in stages. `now` in milliseconds, for the time to the next try.
 */
export function attemptStages(attempt: Attempt, now: number): readonly AttemptStage[] {
  if (isSettled(attempt)) return settledStages(attempt)
  const current = attempt.Phase === 'queued' ? 1 : 2
  return [...words, outcomeWord(attempt)].map((word, index) => ({
    word,
    place: placeOf(index, current),
    detail: index === current ? detailOf(attempt, now) : undefined,
  }))
}

/** Whether the person, and not the service, put an end to it. */
export const isTakenBack = ({ State, Problem }: Pick<Attempt, 'State' | 'Problem'>): boolean =>
  State === 'refused' && Problem?.code === takenBack

/** The stage in a word or two: what is spoken when it changes. */
export function stageWord(attempt: Attempt): string {
  const stages = attemptStages(attempt, 0)
  return (stages.find(({ place }) => place === 'current') ?? stages.at(-1))?.word ?? ''
}

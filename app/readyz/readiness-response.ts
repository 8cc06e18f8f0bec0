import type { Context } from '@/lib/connections/context'
import { countSending } from '@/lib/db/find-attempts'
import { ownProblem } from '@/lib/http/own-problem'
import type { Problem } from '@/lib/http/problem'
import { valueAnswer } from '../api/answer'
import { problemResponse, toResponse } from '../api/respond'

/** Whoever asks comes again in seconds: what takes longer is not ready. */
const patienceMs = 3_000

type Parts = Pick<Context, 'desk' | 'client'>

async function isReachable({ desk }: Parts): Promise<boolean> {
  const { store } = await desk.journal()
  await countSending(store)
  return true
}

/** False for what fails and for what does not end in time. */
async function inTime(work: Promise<boolean>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms)
  })
  const is = await Promise.race([work.catch(() => false), late])
  clearTimeout(timer)
  return is
}

/** What is missing, in words that tell neither where it is nor what it holds: anybody may ask. */
function problemOf(hasJournal: boolean, hasCredentials: boolean): Problem | undefined {
  const detail = [
    hasJournal ? '' : 'The database cannot be used.',
    hasCredentials ? '' : 'There are no credentials to be had for the service.',
  ]
    .filter(Boolean)
    .join(' ')
  if (!detail) return undefined
  const code = hasJournal ? 'Causeway.NoCredentials' : 'Causeway.JournalUnavailable'
  return ownProblem(code, 503, { detail, retryable: true })
}

/** Whether this process can do its work: the database answers, and credentials can be read. */
export async function readinessResponse(parts: Parts, ms = patienceMs): Promise<Response> {
  const [hasJournal, hasCredentials] = await Promise.all([
    inTime(isReachable(parts), ms),
    inTime(parts.client.hasCredentials(), ms),
  ])
  const problem = problemOf(hasJournal, hasCredentials)
  return problem ? problemResponse(problem) : toResponse(valueAnswer({ Status: 'ready' }))
}

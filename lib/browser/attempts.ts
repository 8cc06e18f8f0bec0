import { type Attempt, type AttemptList, isSettled } from '@/lib/http/attempt'
import { requestJson } from './request-json'

export const attemptPath = (attemptId: string) => `/api/attempts/${encodeURIComponent(attemptId)}`

/** One attempt. @throws ProblemError */
export const getAttempt = (attemptId: string, signal?: AbortSignal): Promise<Attempt> =>
  requestJson<Attempt>(attemptPath(attemptId), signal ? { signal } : {})

/** What became of a client token; undefined where nothing was ever handed in with it. @throws ProblemError */
export async function findByToken(clientToken: string): Promise<Attempt | undefined> {
  const query = new URLSearchParams({ ClientToken: clientToken, Limit: '1' })
  const { Attempts } = await requestJson<AttemptList>(`/api/attempts?${query}`)
  return Attempts[0]
}

/** Takes an attempt back. @throws ProblemError, 409 when it is too late */
export const cancelAttempt = (attemptId: string): Promise<Attempt> =>
  requestJson<Attempt>(attemptPath(attemptId), { method: 'DELETE' })

/** Asks the service again what became of an unknown one; takes up to a minute. @throws ProblemError */
export const lookAgain = (attemptId: string): Promise<Attempt> =>
  requestJson<Attempt>(`${attemptPath(attemptId)}/look`, { method: 'POST' })

type Follower = {
  readonly onAttempt: (attempt: Attempt) => void
  /** Whether the stream delivers. While it does not, somebody has to ask. */
  readonly onLive: (isLive: boolean) => void
}

/** Follows an attempt by server-sent events until it is settled. Answers what ends it. */
export function followAttempt(attemptId: string, { onAttempt, onLive }: Follower): () => void {
  const source = new EventSource(`${attemptPath(attemptId)}/events`)
  source.onmessage = ({ data }) => {
    // Written by our own route, from the type it is read as.
    const attempt = JSON.parse(String(data)) as Attempt
    if (isSettled(attempt)) source.close()
    onLive(true)
    onAttempt(attempt)
  }
  // The browser tries again by itself, unless the answer was no stream at all.
  source.onerror = () => onLive(false)
  return () => source.close()
}

import type { Route } from 'next'

export const activityHref = '/activity' as Route

/** The page of one attempt. */
export const attemptHref = (attemptId: string) =>
  `/activity/${encodeURIComponent(attemptId)}` as const

import type { Route } from 'next'

/** The list of all attempts. */
export const activityHref = '/activity' as Route

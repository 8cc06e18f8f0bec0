import type { Route } from 'next'

/** The list of a region. */
export const listHref = (regionId: string) =>
  `/connections?region=${encodeURIComponent(regionId)}` as const

/** The page of one connection. */
export const connectionHref = (regionId: string, connectionId: string) =>
  `/connections/${encodeURIComponent(regionId)}/${encodeURIComponent(connectionId)}` as const

// The ones below are pages of the app; Next types a route only once its page is compiled with it.

/** Where a connection is changed; a step to begin at. */
export const editHref = (regionId: string, connectionId: string, step?: string) =>
  `${connectionHref(regionId, connectionId)}/edit${step ? `?step=${step}` : ''}` as Route

/** The routes into a connection. */
export const routesHref = (regionId: string, connectionId: string) =>
  `${connectionHref(regionId, connectionId)}?tab=routes` as Route

/** The log of a connection, of one of its two tunnels. */
export const logsHref = (regionId: string, connectionId: string, tunnelId: string) =>
  `${connectionHref(regionId, connectionId)}?tab=logs&tunnel=${encodeURIComponent(tunnelId)}` as Route

/** The page of one attempt. */
export const attemptHref = (attemptId: string) =>
  `/activity/${encodeURIComponent(attemptId)}` as Route

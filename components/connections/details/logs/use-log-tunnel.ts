'use client'

import { tunnelStandings } from '@/lib/vpn/connection-status'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { useLocationQuery } from '../../list/use-location-query'
import { tunnelTitle } from '../../tunnel-words'
import { tunnelIn, withTunnel } from './log-tunnel'

export type LogTunnel = {
  /** Undefined where the connection has one tunnel, whose log needs no ID. */
  readonly id: string | undefined
  readonly title: string | undefined
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly choose: (tunnelId: string) => void
}

/** Whose log is shown. The service keeps one for each tunnel, and the address says which. */
export function useLogTunnel(described: ConnectionDetails): LogTunnel {
  const { query, write } = useLocationQuery()
  const choices = tunnelStandings(described).flatMap((standing, place) =>
    standing.tunnelId === null
      ? []
      : [{ tunnelId: standing.tunnelId, title: tunnelTitle(standing, place) }],
  )
  const chosen = tunnelIn(query, choices)
  return {
    id: chosen?.tunnelId,
    title: chosen?.title,
    choices: choices.map(({ tunnelId, title }) => ({ value: tunnelId, label: title })),
    choose: (tunnelId) => write(withTunnel(query, tunnelId), 'replace'),
  }
}

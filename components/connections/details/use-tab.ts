'use client'

import { useLocationQuery } from '../list/use-location-query'

export const tabs = [
  { id: 'overview', label: 'Overview' },
  { id: 'routes', label: 'Routes' },
  { id: 'logs', label: 'Logs' },
  { id: 'peer', label: 'Peer configuration' },
  { id: 'history', label: 'History' },
] as const

export type TabId = (typeof tabs)[number]['id']

const queryOf = (id: TabId) => (id === 'overview' ? '' : `?tab=${id}`)

/** The open part of the page, which stands in the address. */
export function useTab() {
  const { query, write } = useLocationQuery()
  const asked = new URLSearchParams(query).get('tab')
  const current = tabs.find(({ id }) => id === asked)?.id ?? 'overview'
  return {
    current,
    links: tabs.map((tab) => ({ ...tab, href: queryOf(tab.id) || '?' })),
    select: (id: TabId) => {
      if (id !== current) write(queryOf(id), 'push')
    },
  }
}

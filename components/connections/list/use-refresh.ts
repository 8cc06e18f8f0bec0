'use client'

import { useState } from 'react'

/** Reads again when somebody asks for it. Only that is shown as busy; polls go on unseen. */
export function useRefresh({ refetch }: { refetch: () => Promise<unknown> }) {
  const [isRefreshing, setRefreshing] = useState(false)
  const refresh = () => {
    setRefreshing(true)
    void refetch().finally(() => setRefreshing(false))
  }
  return { refresh, isRefreshing }
}

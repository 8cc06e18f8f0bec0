'use client'

import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '@/lib/browser/queries'
import type { Settings } from '@/lib/http/people'

/** Whether the installation asks for a second person here; false until that is known. */
export function useNeedsApproval(rule: keyof Settings): boolean {
  return useQuery(settingsQuery).data?.[rule] ?? false
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { toDecideQuery } from '@/lib/browser/queries'
import { useMay } from './caller'

const pollMs = 30_000

/** How many requests wait for the one who looks; nothing for those who may not decide. */
export function ToDecideCount() {
  const { data } = useQuery({
    ...toDecideQuery,
    enabled: useMay('decideApproval'),
    refetchInterval: pollMs,
  })
  if (!data) return null
  const spoken = `${data} waiting for you`
  return (
    <>
      <span
        aria-hidden
        title={spoken}
        className="ml-1.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full border border-info-line bg-info-soft px-1 font-medium text-2xs text-info-ink tabular-nums"
      >
        {data}
      </span>
      <VisuallyHidden>, {spoken}</VisuallyHidden>
    </>
  )
}

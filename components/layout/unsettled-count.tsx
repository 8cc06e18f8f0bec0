'use client'

import { useQuery } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { unsettledCountQuery } from '@/lib/browser/queries'

const openPollMs = 5000
const quietPollMs = 30_000

type Counted = { readonly count: number; readonly isMore: boolean }

const none: Counted = { count: 0, isMore: false }

const numberOf = ({ count, isMore }: Counted): string => (isMore ? `${count}+` : String(count))

/** How many attempts have no outcome yet; nothing while there are none, or nobody knows. */
export function UnsettledCount() {
  const { data } = useQuery({
    ...unsettledCountQuery,
    refetchInterval: ({ state }) => (state.data?.sending?.count ? openPollMs : quietPollMs),
  })
  if (!data) return null
  const { sending = none, unknown = none } = data
  const all = {
    count: sending.count + unknown.count,
    isMore: sending.isMore || unknown.isMore,
  }
  if (all.count === 0) return null
  const spoken = [
    ...(sending.count > 0 ? [`${numberOf(sending)} under way`] : []),
    ...(unknown.count > 0 ? [`${numberOf(unknown)} unknown`] : []),
  ].join(', ')
  return (
    <>
      <span
        aria-hidden
        title={spoken}
        className={clsx(
          'ml-1.5 inline-flex h-4 min-w-4 items-center justify-center rounded-full border px-1 font-medium text-2xs tabular-nums',
          unknown.count > 0
            ? 'border-warning-line bg-warning-soft text-warning-ink'
            : 'border-info-line bg-info-soft text-info-ink',
        )}
      >
        {numberOf(all)}
      </span>
      <VisuallyHidden>, {spoken}</VisuallyHidden>
    </>
  )
}

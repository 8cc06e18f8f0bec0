'use client'

import { lazy, Suspense, useState } from 'react'
import { useMay } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { OwnRoute, RoutePlace } from '@/lib/browser/routes'
import type { RouteNotice } from '@/lib/vpn/routes/route-notices'
import { isOwn } from './route-columns'

const RouteQuestion = lazy(async () => ({
  default: (await import('./route-question')).RouteQuestion,
}))

type RouteNoticesProps = {
  place: RoutePlace
  notices: readonly RouteNotice[]
  onAdd: () => void
}

/** What keeps traffic out of the connection, each with the way to mend it. */
export function RouteNotices({ place, notices, onAdd }: RouteNoticesProps) {
  const mayManage = useMay('manageRoutes')
  const [asked, setAsked] = useState<readonly [OwnRoute, ...OwnRoute[]]>()
  const actionOf = ({ id, toPublish }: RouteNotice) => {
    if (!mayManage) return undefined
    const [first, ...others] = toPublish.filter(isOwn)
    if (first)
      return (
        <Button size="sm" variant="primary" onClick={() => setAsked([first, ...others])}>
          {others.length > 0 ? `Publish ${others.length + 1} routes` : 'Publish'}
        </Button>
      )
    const isMendedByRoute = id === 'missing' || id === 'unrouted'
    return isMendedByRoute ? (
      <Button size="sm" variant="primary" onClick={onAdd}>
        Add the route
      </Button>
    ) : undefined
  }
  return (
    <>
      {notices.map((notice) => (
        <Callout
          key={notice.id}
          severity={notice.severity}
          role="status"
          title={notice.title}
          action={actionOf(notice)}
        >
          {notice.sentence}
        </Callout>
      ))}
      {asked && (
        <Suspense>
          <RouteQuestion
            place={place}
            ask={{ what: 'publish', routes: asked }}
            isOpenerLost
            onClose={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  )
}

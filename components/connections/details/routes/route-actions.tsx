'use client'

import { clsx } from 'clsx'
import { Trash2 } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import type { OwnRoute, RoutePlace } from '@/lib/browser/routes'
import type { RouteAsk } from './route-question'

const RouteQuestion = lazy(async () => ({
  default: (await import('./route-question')).RouteQuestion,
}))

const toOf = ({ source, destination }: OwnRoute) =>
  source === undefined ? destination : `${destination} from ${source}`

type RouteActionsProps = { place: RoutePlace; route: OwnRoute; className?: string }

/** What can be done to one route; each is asked about first. */
export function RouteActions({ place, route, className }: RouteActionsProps) {
  const [ask, setAsk] = useState<RouteAsk['what']>()
  const { published } = route
  return (
    <div className={clsx('flex items-center gap-1', className)}>
      <Button
        size="sm"
        aria-label={`${published ? 'Withdraw' : 'Publish'} the route to ${toOf(route)}`}
        onClick={() => setAsk(published ? 'withdraw' : 'publish')}
      >
        {published ? 'Withdraw' : 'Publish'}
      </Button>
      <IconButton
        label={`Delete the route to ${toOf(route)}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => setAsk('delete')}
      />
      {ask && (
        <Suspense>
          <RouteQuestion
            place={place}
            ask={{ what: ask, routes: [route] }}
            onClose={() => setAsk(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { severities } from '@/components/ui/severity'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { RoutePlace } from '@/lib/browser/routes'
import type { ConnectionDetails } from '@/lib/vpn/wire/answers'
import { routesHref } from '../../connection-links'
import { useRoutes } from './use-routes'

type NoTrafficNoticeProps = RoutePlace & { described: ConnectionDetails }

/**
 * The most urgent of what keeps traffic out of a connection that is up, in a line no higher than the
 * progress it comes beside, late. Nothing until the routes have been read: the tab says why they were not.
 */
export function NoTrafficNotice({ described, ...place }: NoTrafficNoticeProps) {
  const { read } = useRoutes(place, described)
  const [notice] = read?.notices ?? []
  if (!notice) return null
  const { word, icon: Icon, ink } = severities[notice.severity]
  return (
    <div role="status" className="flex min-w-0 items-start gap-1.5 leading-4.5">
      <Icon aria-hidden className={clsx('mt-px size-4 shrink-0', ink)} />
      <p className="wrap-anywhere min-w-0">
        <VisuallyHidden>{word}: </VisuallyHidden>
        <span className="font-medium">{notice.title}.</span>{' '}
        <Link
          prefetch={false}
          href={routesHref(place.regionId, place.connectionId)}
          className="whitespace-nowrap text-accent-ink underline underline-offset-2"
        >
          See the routes
        </Link>
      </p>
    </div>
  )
}

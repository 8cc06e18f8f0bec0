'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ComponentType, lazy, Suspense } from 'react'
import { type Action, mayDo } from '@/lib/access/actions'
import { useCaller } from './caller'

// They ask the server first, so they may come behind the page.
const ToDecideCount = lazy(() =>
  import('./to-decide-count').then((module) => ({ default: module.ToDecideCount })),
)
const UnsettledCount = lazy(() =>
  import('./unsettled-count').then((module) => ({ default: module.UnsettledCount })),
)

/** The typed routes are known only after Next has seen the pages; these always exist. */
function pageRoute(path: string): Route {
  return path as Route
}

const places: readonly {
  href: Route
  label: string
  action: Action
  Count?: ComponentType
}[] = [
  { href: pageRoute('/connections'), label: 'Connections', action: 'readConnections' },
  { href: pageRoute('/connections/new'), label: 'New connection', action: 'createConnection' },
  { href: pageRoute('/gateways'), label: 'Gateways', action: 'readConnections' },
  { href: pageRoute('/drafts'), label: 'Drafts', action: 'readDrafts' },
  {
    href: pageRoute('/activity'),
    label: 'Activity',
    action: 'readActivity',
    Count: UnsettledCount,
  },
  {
    href: pageRoute('/approvals'),
    label: 'Approvals',
    action: 'readApprovals',
    Count: ToDecideCount,
  },
  { href: pageRoute('/parameters'), label: 'Parameters', action: 'readConnections' },
]

/** The place a path belongs to: the longest one that begins it. */
function placeOf(pathname: string) {
  return places
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}

export function Navigation({ className }: { className?: string | undefined }) {
  const here = placeOf(usePathname())
  const { role } = useCaller()
  return (
    <nav data-slot="navigation" aria-label="Main" className={className}>
      <ul className="flex gap-1 max-sm:flex-wrap max-sm:gap-0">
        {places
          .filter(({ action }) => mayDo(role, action))
          .map((place) => (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={place === here ? 'page' : undefined}
                className={clsx(
                  'inline-flex h-8 pointer-coarse:h-10 items-center whitespace-nowrap rounded-md px-2.5 transition-colors duration-100 max-sm:px-1 max-sm:text-xs',
                  place === here
                    ? 'bg-accent-soft font-medium text-accent-ink forced-colors:underline'
                    : 'text-ink-muted hover:bg-hover hover:text-ink',
                )}
              >
                {place.label}
                {place.Count && (
                  <Suspense>
                    <place.Count />
                  </Suspense>
                )}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  )
}

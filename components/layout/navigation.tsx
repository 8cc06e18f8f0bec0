'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ComponentType } from 'react'
import { UnsettledCount } from './unsettled-count'

/** The typed routes are known only after Next has seen the pages; these always exist. */
function pageRoute(path: string): Route {
  return path as Route
}

const places: readonly { href: Route; label: string; Count?: ComponentType }[] = [
  { href: pageRoute('/connections'), label: 'Connections' },
  { href: pageRoute('/connections/new'), label: 'New connection' },
  { href: pageRoute('/activity'), label: 'Activity', Count: UnsettledCount },
  { href: pageRoute('/parameters'), label: 'Parameters' },
]

/** The place a path belongs to: the longest one that begins it. */
function placeOf(pathname: string) {
  return places
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length)[0]
}

export function Navigation({ className }: { className?: string | undefined }) {
  const here = placeOf(usePathname())
  return (
    <nav data-slot="navigation" aria-label="Main" className={className}>
      <ul className="flex gap-1 max-sm:gap-0">
        {places.map((place) => (
          <li key={place.href}>
            <Link
              href={place.href}
              aria-current={place === here ? 'page' : undefined}
              className={clsx(
                'inline-flex h-8 pointer-coarse:h-10 items-center whitespace-nowrap rounded-md px-2.5 transition-colors duration-100 max-sm:px-1.5 max-sm:text-xs',
                place === here
                  ? 'bg-accent-soft font-medium text-accent-ink forced-colors:underline'
                  : 'text-ink-muted hover:bg-hover hover:text-ink',
              )}
            >
              {place.label}
              {place.Count && <place.Count />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

'use client'

import { clsx } from 'clsx'
import { CircleUser, LogOut } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { PopoverButton } from '@/components/ui/popover-button'
import type { Action } from '@/lib/access/actions'
import { mayDo } from '@/lib/access/actions'
import { roleWords } from '@/lib/access/roles'
import { signOut } from '@/lib/browser/door'
import { useCaller } from './caller'

/** The typed routes are known only after Next has seen the pages; these always exist. */
const places: readonly { href: string; label: string; action: Action }[] = [
  { href: '/account', label: 'Your account', action: 'ownAccount' },
  { href: '/api-reference', label: 'API', action: 'readConnections' },
  { href: '/people', label: 'People', action: 'managePeople' },
  { href: '/settings', label: 'Settings', action: 'manageSettings' },
  { href: '/audit', label: 'Audit log', action: 'readAudit' },
]

const item =
  'flex h-8 pointer-coarse:h-10 w-full items-center gap-2 rounded-md px-2.5 text-left hover:bg-hover'

/** Who is signed in, and what is theirs alone. */
export function UserMenu({ className }: { className?: string | undefined }) {
  const { name, email, role } = useCaller()
  const here = usePathname()
  return (
    <PopoverButton
      label={name}
      purpose="Account of"
      compact
      active={places.some(({ href }) => href === here)}
      icon={<CircleUser aria-hidden />}
      className={className}
    >
      {(close) => (
        <div className="flex flex-col p-1.5">
          <p className="wrap-anywhere border-line border-b px-2.5 pt-1 pb-2.5">
            <span className="block font-medium">{name}</span>
            <span className="block text-ink-muted text-xs">
              {email} · {roleWords[role].label}
            </span>
          </p>
          <nav aria-label="Account" className="flex flex-col py-1.5">
            {places
              .filter(({ action }) => mayDo(role, action))
              .map(({ href, label }) => (
                <Link
                  key={href}
                  href={href as Route}
                  aria-current={href === here ? 'page' : undefined}
                  className={clsx(
                    item,
                    href === here && 'font-medium text-accent-ink forced-colors:underline',
                  )}
                  onClick={close}
                >
                  {label}
                </Link>
              ))}
          </nav>
          <button
            type="button"
            className={item}
            onClick={() => void signOut().finally(() => window.location.assign('/sign-in'))}
          >
            <LogOut aria-hidden className="size-4" />
            Sign out
          </button>
        </div>
      )}
    </PopoverButton>
  )
}

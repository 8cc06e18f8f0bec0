import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Announcer } from '@/components/ui/toast'
import { LateHeaderTools } from './late-header-tools'
import { Mark } from './mark'
import { Navigation } from './navigation'
import { SessionGuard } from './session-guard'

type AppShellProps = {
  /** Above everything: the sandbox banner. */
  banner?: ReactNode
  children: ReactNode
}

const home = '/connections' as Route

export function AppShell({ banner, children }: AppShellProps) {
  return (
    <div data-slot="app-shell" className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only z-50 rounded-md border border-line bg-raised px-3 py-2 font-medium shadow-raised focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        Skip to content
      </a>
      {banner}
      <header className="z-40 border-line border-b bg-surface lg:sticky lg:top-0 print:hidden">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-6 px-4 sm:px-6 lg:h-12 lg:flex-nowrap lg:gap-x-3 xl:gap-x-6">
          <Link
            href={home}
            className="flex h-12 items-center gap-2 rounded-md font-semibold text-base tracking-tight"
          >
            <Mark className="size-6" />
            Causeway
          </Link>
          <Navigation className="order-last -mx-2 basis-full overflow-x-auto px-1 pb-2 lg:order-none lg:mx-0 lg:basis-auto lg:p-1" />
          <LateHeaderTools />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[90rem] flex-1 px-4 py-6 outline-none sm:px-6"
      >
        {children}
      </main>
      <Announcer />
      <SessionGuard />
    </div>
  )
}

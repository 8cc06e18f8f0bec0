import type { ReactNode } from 'react'
import { Mark } from '@/components/layout/mark'
import { SandboxBanner } from '@/components/layout/sandbox-banner'
import { ThemeSwitch } from '@/components/layout/theme-switch'
import { processContext } from '@/lib/connections/context'

export const dynamic = 'force-dynamic'

/** What is seen before a sign-in: no navigation, nothing of the installation. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      {processContext().mode === 'sandbox' && <SandboxBanner />}
      <header className="flex justify-end px-4 pt-3 sm:px-6">
        <ThemeSwitch />
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 px-4 py-10">
        <div className="flex items-center gap-2.5 font-semibold text-lg tracking-tight">
          <Mark className="size-8" />
          Causeway
        </div>
        {children}
      </main>
    </div>
  )
}

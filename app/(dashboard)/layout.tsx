import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { CallerProvider } from '@/components/layout/caller'
import { SandboxBanner } from '@/components/layout/sandbox-banner'
import { StoreAway } from '@/components/layout/store-away'
import { processContext } from '@/lib/connections/context'
import { pageCaller } from '../page-caller'

/** Which service answers, and who looks, is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const looking = await pageCaller()
  if (looking.kind === 'unknown') return <StoreAway problem={looking.problem} />
  // The browser takes the fragment of the address along, and a shared form is in it.
  if (looking.kind === 'nobody')
    redirect(`/sign-in?next=${encodeURIComponent(looking.path)}` as never)
  const { personId, name, email, role } = looking.caller
  const banner = processContext().mode === 'sandbox' ? <SandboxBanner /> : undefined
  return (
    <CallerProvider caller={{ personId, name, email, role }}>
      <AppShell banner={banner}>{children}</AppShell>
    </CallerProvider>
  )
}

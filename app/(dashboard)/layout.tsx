import type { ReactNode } from 'react'
import { AppShell } from '@/components/layout/app-shell'
import { SandboxBanner } from '@/components/layout/sandbox-banner'
import { processContext } from '@/lib/connections/context'

/** Which service answers is known when the server runs, not when it is built. */
export const dynamic = 'force-dynamic'

export default function DashboardLayout({ children }: { children: ReactNode }) {
  const banner = processContext().mode === 'sandbox' ? <SandboxBanner /> : undefined
  return <AppShell banner={banner}>{children}</AppShell>
}

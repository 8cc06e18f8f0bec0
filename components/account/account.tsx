'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemState } from '@/components/connections/problem-state'
import { PageHeader } from '@/components/layout/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { meQuery } from '@/lib/browser/account'
import { FactorPanel } from './factor-panel'
import { IdentityPanel } from './identity-panel'
import { PasswordPanel } from './password-panel'
import { SessionsPanel } from './sessions-panel'
import { TokensPanel } from './tokens-panel'

/** Everything about oneself: who one is, how one signs in, and what one has left open. */
export function Account() {
  return (
    <>
      <PageHeader title="Your account" description="Who you are here, and how you come in." />
      <div className="grid gap-4 lg:grid-cols-2 lg:items-start">
        <div className="flex min-w-0 flex-col gap-4">
          <IdentityPanel />
          <SignInPanels />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <SessionsPanel />
          <TokensPanel />
        </div>
      </div>
    </>
  )
}

function SignInPanels() {
  const me = useQuery(meQuery)
  if (me.error)
    return (
      <ProblemState
        error={me.error}
        onRetry={() => void me.refetch()}
        isRetrying={me.isFetching}
      />
    )
  if (!me.data) return <Skeleton label="Loading how you sign in" className="h-40 rounded-lg" />
  return (
    <>
      <PasswordPanel hasPassword={me.data.HasPassword} />
      <FactorPanel isOn={me.data.TwoFactor} hasPassword={me.data.HasPassword} />
    </>
  )
}

'use client'

import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Panel } from '@/components/connections/details/panel'
import { ProblemState } from '@/components/connections/problem-state'
import { useCaller } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import { ownTokensQuery } from '@/lib/browser/account'
import type { Token } from '@/lib/http/people'
import { NewTokenDialog } from './new-token-dialog'
import { RevokeDialog } from './revoke-dialog'
import { TokenItem } from './token-item'

/** One's own API tokens. */
export function TokensPanel() {
  const tokens = useQuery(ownTokensQuery(useCaller().personId))
  const [isMaking, setIsMaking] = useState(false)
  const [revoking, setRevoking] = useState<Token>()
  const make = (
    <Button size="sm" icon={<Plus aria-hidden />} onClick={() => setIsMaking(true)}>
      New token
    </Button>
  )
  return (
    <Panel title="API tokens" action={make}>
      <p className="mb-1 text-ink-muted">For scripts: a token does what its role may, as you.</p>
      {tokens.error && (
        <ProblemState
          error={tokens.error}
          onRetry={() => void tokens.refetch()}
          isRetrying={tokens.isFetching}
        />
      )}
      {tokens.isPending && <Skeleton lines={3} label="Loading your API tokens" />}
      {tokens.data?.length === 0 && (
        <EmptyState title="You have no API tokens" icon={<KeyRound />} className="my-2">
          A script gives one as “Authorization: Bearer …”.
        </EmptyState>
      )}
      {tokens.data && tokens.data.length > 0 && (
        <ul aria-label="Your API tokens" className="divide-y divide-line">
          {tokens.data.map((token) => (
            <TokenItem key={token.TokenId} token={token} onRevoke={() => setRevoking(token)} />
          ))}
        </ul>
      )}
      {isMaking && <NewTokenDialog onClose={() => setIsMaking(false)} />}
      {revoking && <RevokeDialog token={revoking} onClose={() => setRevoking(undefined)} />}
    </Panel>
  )
}

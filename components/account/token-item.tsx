'use client'

import { CreatedTime } from '@/components/connections/created-time'
import { utcWords } from '@/components/connections/time-words'
import { useNow } from '@/components/connections/use-now'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { roleWords } from '@/lib/access/roles'
import type { Token } from '@/lib/http/people'

type TokenItemProps = { token: Token; onRevoke: () => void }

export function TokenItem({ token, onRevoke }: TokenItemProps) {
  const { Name, Hint, Role, CreateTime, ExpireTime, LastUseTime, RevokeTime } = token
  const now = useNow()
  const isExpired = now !== undefined && ExpireTime <= now
  const isOpen = RevokeTime === null && !isExpired
  return (
    <li className="flex items-start justify-between gap-3 py-2.5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="wrap-anywhere font-medium">{Name}</span>
          <code translate="no" className="text-ink-muted text-xs">
            …{Hint}
          </code>
          <Badge>{roleWords[Role].label}</Badge>
          {RevokeTime !== null && <Badge tone="danger">Revoked</Badge>}
          {RevokeTime === null && isExpired && <Badge tone="warning">Expired</Badge>}
        </p>
        <p className="text-ink-muted text-xs">
          Made <CreatedTime ms={CreateTime} /> · {isExpired ? 'expired' : 'expires'}{' '}
          <time dateTime={new Date(ExpireTime).toISOString()}>{utcWords(ExpireTime)}</time> ·{' '}
          {LastUseTime === null ? (
            'never used'
          ) : (
            <>
              last used <CreatedTime ms={LastUseTime} />
            </>
          )}
        </p>
      </div>
      {isOpen && (
        <Button size="sm" aria-label={`Revoke ${Name}`} onClick={onRevoke}>
          Revoke
        </Button>
      )}
    </li>
  )
}

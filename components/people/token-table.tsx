'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { RevokeDialog } from '@/components/account/revoke-dialog'
import { CreatedTime } from '@/components/connections/created-time'
import { utcWords } from '@/components/connections/time-words'
import { useNow } from '@/components/connections/use-now'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Table, TableScroll, TBody, Td, THead, Th, Tr } from '@/components/ui/table'
import { roleWords } from '@/lib/access/roles'
import { tokensQuery } from '@/lib/browser/queries'
import type { Token } from '@/lib/http/people'
import { PeopleSection } from './people-section'

const columns = ['Token', 'Of', 'Role', 'Made', 'Last used', 'Expires', 'Actions'] as const

/** Every API token of everyone, to revoke one that should not be there. */
export function TokenTable() {
  const [asking, setAsking] = useState<Token>()
  return (
    <PeopleSection
      title="API tokens of everyone"
      description="What scripts sign in with. A token never may more than the person it belongs to."
      query={useQuery(tokensQuery)}
      empty="Nobody has made one."
    >
      {(tokens) => (
        <>
          <TableScroll label="API tokens">
            <Table>
              <THead>
                <Tr>
                  {columns.map((title) => (
                    <Th key={title}>{title}</Th>
                  ))}
                </Tr>
              </THead>
              <TBody>
                {tokens.map((token) => (
                  <TokenRow key={token.TokenId} token={token} onRevoke={() => setAsking(token)} />
                ))}
              </TBody>
            </Table>
          </TableScroll>
          {asking && (
            <RevokeDialog
              token={asking}
              of={asking.Person}
              onClose={() => setAsking(undefined)}
            />
          )}
        </>
      )}
    </PeopleSection>
  )
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const now = useNow()
  const { Name, Hint, Person, Role, CreateTime, LastUseTime, ExpireTime, RevokeTime } = token
  const expired = now !== undefined && ExpireTime <= now ? 'Expired' : undefined
  const ended = RevokeTime === null ? expired : 'Revoked'
  return (
    <Tr>
      <Th scope="row" className="whitespace-normal! min-w-36">
        <span className="wrap-anywhere block">{Name}</span>
        <code translate="no" className="font-normal text-ink-muted text-xs">
          …{Hint}
        </code>
      </Th>
      <Td>{Person}</Td>
      <Td>{roleWords[Role].label}</Td>
      <Td className="whitespace-nowrap">
        <CreatedTime ms={CreateTime} />
      </Td>
      <Td className="whitespace-nowrap">
        {LastUseTime === null ? 'never' : <CreatedTime ms={LastUseTime} />}
      </Td>
      <Td className="whitespace-nowrap">{utcWords(ExpireTime)}</Td>
      <Td>
        {ended ? (
          <Badge>{ended}</Badge>
        ) : (
          <Button size="sm" aria-label={`Revoke ${Name} of ${Person}`} onClick={onRevoke}>
            Revoke
          </Button>
        )}
      </Td>
    </Tr>
  )
}

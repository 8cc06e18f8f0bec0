'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { announce } from '@/components/ui/toast'
import { revokeToken } from '@/lib/browser/account'
import type { Token } from '@/lib/http/people'

/** Asks before a token is revoked: a script somewhere may live on it. */
export function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => revokeToken(token.TokenId),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['tokens'] })
      announce('The token is revoked')
      onClose()
    },
  })
  return (
    <Dialog
      open
      size="sm"
      onClose={onClose}
      title={`Revoke “${token.Name}”?`}
      description={`The token that ends in ${token.Hint} opens nothing any more, from the next request on. There is no way back.`}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" pending={isPending} onClick={() => mutate()}>
            Revoke
          </Button>
        </>
      }
    >
      {error && <ProblemNotice error={error} />}
    </Dialog>
  )
}

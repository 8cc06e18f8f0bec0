'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ConfirmDialog } from '@/components/layout/confirm-dialog'
import { announce } from '@/components/ui/toast'
import { revokeToken } from '@/lib/browser/people'
import { tokensQuery } from '@/lib/browser/queries'
import type { Token } from '@/lib/http/people'

type RevokeDialogProps = {
  token: Token
  /** Whose it is, where that is not one's own. */
  of?: string
  onClose: () => void
}

/** Asks before a token is revoked: a script somewhere may live on it. */
export function RevokeDialog({ token, of, onClose }: RevokeDialogProps) {
  const queries = useQueryClient()
  const mutation = useMutation({
    mutationFn: () => revokeToken(token.TokenId),
    onSuccess: () => {
      announce(`${token.Name} was revoked.`)
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey })
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`Revoke “${token.Name}”${of === undefined ? '' : ` of ${of}`}?`}
      description={`The token that ends in ${token.Hint} opens nothing any more, from the next request on. There is no way back.`}
      action="Revoke"
      state={mutation}
      onConfirm={() => mutation.mutate()}
      onClose={onClose}
    />
  )
}

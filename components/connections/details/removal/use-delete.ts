'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { newClientToken } from '@/components/connection-form/random'
import { announce } from '@/components/ui/toast'
import { deleteConnection } from '@/lib/browser/delete-connection'
import { changeNote } from '@/lib/browser/note'
import { connectionsQuery } from '@/lib/browser/queries'
import type { Attempt } from '@/lib/http/attempt'
import { listHref } from '../../connection-links'
import { deletionsOf } from './use-deletion'

type Place = { regionId: string; connectionId: string; name: string }

/** Sends the deletion. One token for the life of the dialog, so that sending again is safe. */
export function useDelete({ regionId, connectionId, name }: Place) {
  const queries = useQueryClient()
  const router = useRouter()
  const [clientToken] = useState(newClientToken)

  function leave() {
    changeNote({ reason: '' })
    void queries.invalidateQueries({ queryKey: connectionsQuery(regionId).queryKey })
    announce(`${name} has been deleted.`)
    router.push(listHref(regionId))
  }

  const mutation = useMutation({
    mutationFn: () => deleteConnection({ regionId, connectionId, name, clientToken }),
    onSuccess: (outcome) => {
      void queries.invalidateQueries({ queryKey: deletionsOf(connectionId).queryKey })
      if (outcome.kind === 'done') leave()
    },
  })
  const { data } = mutation
  return {
    isPending: mutation.isPending || data?.kind === 'done',
    error: mutation.error,
    attempt: data?.kind === 'pending' ? data.attempt : undefined,
    send: () => mutation.mutate(),
    settle: (attempt: Attempt) => {
      if (attempt.State === 'deleted') leave()
    },
  }
}

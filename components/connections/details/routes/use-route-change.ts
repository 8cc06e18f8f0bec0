'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { newClientToken } from '@/components/connection-form/random'
import { announce } from '@/components/ui/toast'
import { changeReason } from '@/lib/browser/note'
import { connectionQuery } from '@/lib/browser/queries'
import { ProblemError } from '@/lib/browser/request-json'
import { connectionRoutesQuery, type RoutePlace } from '@/lib/browser/routes'

/**
 * Sends changes of routes one after the other, since a gateway makes one at a time, and has the routes read again whatever
 * came of it. Each change keeps its token until its outcome is known, so that sending again does nothing twice.
 */
export function useRouteChange<T>(
  place: RoutePlace,
  send: (one: T, clientToken: string) => Promise<unknown>,
  { says, onDone }: { says: string; onDone: () => void },
) {
  const queries = useQueryClient()
  // By what they say and not by what they are: routes are read again while the question is open.
  const [tokens] = useState(() => new Map<string, string>())
  const [done] = useState(() => new Set<string>())

  async function sendOne(one: T) {
    const key = JSON.stringify(one)
    if (done.has(key)) return
    const token = tokens.get(key) ?? newClientToken()
    tokens.set(key, token)
    try {
      await send(one, token)
    } catch (error) {
      // A refusal ends its token: the next try is another request.
      if (error instanceof ProblemError && !error.problem.retryable) tokens.delete(key)
      throw error
    }
    done.add(key)
  }

  return useMutation({
    mutationFn: async (all: readonly T[]) => {
      for (const one of all) await sendOne(one)
    },
    onSuccess: () => {
      changeReason('')
      announce(says)
      onDone()
    },
    onSettled: () => {
      const { regionId, connectionId } = place
      // The gateway is updating for a while, and the connection with it.
      void queries.invalidateQueries({
        queryKey: connectionQuery(regionId, connectionId).queryKey,
      })
      return queries.invalidateQueries({ queryKey: connectionRoutesQuery(place).queryKey })
    },
  })
}

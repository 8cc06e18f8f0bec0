'use client'

import { useEffect, useRef, useState } from 'react'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { lookAtInvitation } from '@/lib/browser/door'
import { ProblemError } from '@/lib/browser/request-json'
import type { InvitationSeen } from '@/lib/http/people'
import { JoinForm } from './join-form'

type Looked =
  | { readonly kind: 'looking' }
  | { readonly kind: 'open'; readonly token: string; readonly seen: InvitationSeen }
  | { readonly kind: 'closed'; readonly title: string; readonly detail: string }

const nothing: Looked = {
  kind: 'closed',
  title: 'The link has to be opened again',
  detail:
    'Its end is not in the address: it is taken out of it as soon as the page is drawn. Open the whole link once more; it can be used once.',
}

/** Takes the secret of the link out of the address, so that no history and no screen keeps it. */
function takeToken(): string {
  const token = window.location.hash.slice(1)
  window.history.replaceState(null, '', window.location.pathname)
  return token
}

async function look(token: string): Promise<Looked> {
  if (token === '') return nothing
  try {
    return { kind: 'open', token, seen: await lookAtInvitation(token) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { title, detail, code } = error.problem
    return code === 'Causeway.InvalidParameters' ? nothing : { kind: 'closed', title, detail }
  }
}

export function JoinPage() {
  const [looked, setLooked] = useState<Looked>({ kind: 'looking' })
  const isTaken = useRef(false)
  useEffect(() => {
    // Development runs effects twice, and the second time the address has lost the secret.
    if (isTaken.current) return
    isTaken.current = true
    void look(takeToken()).then(setLooked)
  }, [])
  if (looked.kind === 'looking')
    return (
      <div role="status" aria-label="Looking at the link" className="flex flex-col gap-3">
        <Skeleton className="h-7 w-48" />
        <Skeleton className="h-8" />
        <Skeleton className="h-8" />
      </div>
    )
  if (looked.kind === 'closed')
    return (
      <>
        <h1 className="font-semibold text-xl tracking-tight">Join</h1>
        <Callout severity="error" title={looked.title}>
          {looked.detail}
        </Callout>
      </>
    )
  return <JoinForm token={looked.token} seen={looked.seen} />
}

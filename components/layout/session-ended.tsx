'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { SignInForm } from '@/components/door/sign-in-form'
import { Dialog } from '@/components/ui/dialog'
import { getMe } from '@/lib/browser/door'
import { signInWaysQuery } from '@/lib/browser/queries'
import { startAnew } from '@/lib/browser/start-anew'
import { useCaller } from './caller'

/**
 * Lets somebody whose session ended come back without leaving the page: what they typed stays, the key of a connection
 * among it. Somebody else gets a page of their own.
 */
export function SessionEnded({ onClose }: { onClose: () => void }) {
  const { personId, email } = useCaller()
  const queries = useQueryClient()
  const ways = useQuery(signInWaysQuery)

  async function handleDone() {
    const me = await getMe()
    // The page stays behind the dialog until it is gone: what is on it is not theirs.
    if (me.PersonId !== personId) return startAnew()
    onClose()
    await queries.invalidateQueries()
  }

  return (
    <Dialog
      size="sm"
      open
      onClose={onClose}
      title="Your session has ended"
      description="Sign in again to go on. What you typed on this page stays."
    >
      <SignInForm id="again" email={email} onDone={handleDone} />
      {ways.data?.Oidc && (
        <p className="mt-4 text-ink-muted text-xs">
          With {ways.data.Oidc.Name}:{' '}
          <a className="underline" href="/sign-in" target="_blank" rel="noreferrer">
            sign in in a new tab
          </a>
          , then close this.
        </p>
      )}
    </Dialog>
  )
}

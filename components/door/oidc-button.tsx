'use client'

import { Button } from '@/components/ui/button'
import { rememberNext, startOidc } from '@/lib/browser/door'
import { DoorProblem } from './door-problem'
import { useAttempt } from './use-attempt'

/** Goes to the identity provider, and afterwards to `next` with the fragment the address has now. */
export function OidcButton({ name, next }: { name: string; next: string }) {
  const { send, isPending, error } = useAttempt()
  return (
    <div className="flex flex-col gap-3">
      {error && <DoorProblem error={error} />}
      <Button
        pending={isPending}
        onClick={() =>
          void send(async () => {
            const { Location } = await startOidc()
            rememberNext(next + window.location.hash)
            window.location.assign(Location)
          })
        }
      >
        Sign in with {name}
      </Button>
    </div>
  )
}

import 'server-only'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, type Outcome } from '@/lib/connections/outcome'
import type { SignInWays } from '@/lib/http/people'
import { isAnybodyHere } from './invitations'
import type { Visit } from './visit'

/** How one can sign in here. Says nothing about anybody. */
export function getSignIn({ auth }: Pick<Visit, 'auth'>): Promise<Outcome<SignInWays>> {
  return fromJournal<SignInWays>(async () =>
    done({
      Password: true,
      Oidc: auth.settings.oidc ? { Name: auth.settings.oidc.name } : null,
      NeedsFirstAdmin: !(await isAnybodyHere(auth.store)),
    }),
  )
}

'use client'

import { Callout } from '@/components/ui/callout'
import type { SignInWays } from '@/lib/http/people'
import { OidcButton } from './oidc-button'
import { SignInForm } from './sign-in-form'

type SignInPageProps = {
  /** Undefined while the server cannot tell. */
  ways: SignInWays | undefined
  next: string
  /** What the identity provider's way back ended with. */
  errorCode: string | undefined
}

const errorWords: Readonly<Record<string, string>> = {
  no_role: 'None of your groups gives you a role here. Ask an admin of Causeway.',
  unable_to_create_session: 'You may not come in. Ask an admin of Causeway.',
  account_not_linked:
    'Somebody has your e-mail address here already, and it is not confirmed on both sides. Sign in with the password.',
  provider_away: 'The identity provider does not answer. Try again, or sign in with a password.',
  no_provider: 'No identity provider is set up here.',
  invalid_code: 'The provider did not confirm the sign-in. Try it again.',
  state_mismatch: 'The sign-in was begun in another browser, or too long ago. Try it again.',
  state_not_found: 'The sign-in was begun in another browser, or too long ago. Try it again.',
  please_restart_the_process:
    'The sign-in was begun in another browser, or too long ago. Try it again.',
  access_denied: 'The provider did not let you in.',
  email_not_found: 'The provider did not tell your e-mail address.',
}

export function SignInPage({ ways, next, errorCode }: SignInPageProps) {
  const isUsed = ways && !ways.NeedsFirstAdmin
  return (
    <>
      <h1 className="font-semibold text-xl tracking-tight">Sign in</h1>
      {errorCode && (
        <Callout
          severity="error"
          role="alert"
          title={errorWords[errorCode] ?? 'The sign-in did not work. Try it again.'}
        />
      )}
      {!ways && (
        <Callout severity="error" title="Causeway cannot read who may come in">
          Its journal does not answer. The log of the server says why.
        </Callout>
      )}
      {ways?.NeedsFirstAdmin && (
        <Callout severity="info" title="Nobody can sign in yet">
          The link for the first admin is in the terminal in which Causeway was started. It opens
          once.
        </Callout>
      )}
      {isUsed && (
        <>
          <SignInForm
            id="sign-in"
            onDone={() => window.location.assign(next + window.location.hash)}
          />
          <p className="text-ink-muted text-xs">
            Forgotten your password? An admin can make a link with which you set a new one.
          </p>
        </>
      )}
      {ways?.Oidc && (
        <>
          {isUsed && (
            <div aria-hidden className="flex items-center gap-3 text-ink-muted text-xs">
              <span className="h-px flex-1 bg-line" />
              or
              <span className="h-px flex-1 bg-line" />
            </div>
          )}
          <OidcButton name={ways.Oidc.Name} next={next} />
        </>
      )}
    </>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { attemptHref } from '@/components/connections/connection-links'
import { problemIn } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { lookAgain } from '@/lib/browser/attempts'
import { useFormModel } from '../form-model'
import { ProblemBanner } from '../problem-banner'
import { useCreate } from './create-context'
import { SendAgain } from './send-again'

const link = 'underline underline-offset-2'

function LookAgain({ attemptId }: { attemptId: string }) {
  const { settle } = useCreate()
  const look = useMutation({ mutationFn: () => lookAgain(attemptId), onSuccess: settle })
  return (
    <>
      <Button size="sm" pending={look.isPending} onClick={() => look.mutate()}>
        Look again
      </Button>
      {look.error && (
        <p role="alert" className="basis-full text-xs">
          {problemIn(look.error).title}
        </p>
      )}
    </>
  )
}

/** What a person can do about an outcome that nobody knows. */
function ByHand() {
  const { text } = useFormModel()
  const { problem, attemptId } = useCreate()
  const query = new URLSearchParams({ region: text.regionId, gateway: text.vpnGatewayId })
  return (
    <ul className="mt-2 flex list-disc flex-col gap-1 pl-5">
      {attemptId && <li>Look again asks the service what became of it, and changes nothing.</li>}
      <li>
        Send again uses the same client token, which cannot create a second connection. A
        pre-shared key has to be the same one.
      </li>
      <li>
        <Link href={`/connections?${query}`} className={link} target="_blank">
          Look at the connections of this gateway
        </Link>{' '}
        (opens a new tab) for one with these subnets, created just now.
      </li>
      <li>
        If none of this helps, open a ticket with Alibaba Cloud.{' '}
        {problem?.requestId
          ? 'Give them the request ID and the client token.'
          : 'The service has given no request ID: give them the client token.'}{' '}
        <CopyButton text={text.clientToken} label="Copy client token for the ticket" />
      </li>
      {attemptId && (
        <li>
          <Link href={attemptHref(attemptId)} className={link} prefetch={false}>
            Everything the journal knows about this attempt
          </Link>
        </li>
      )}
    </ul>
  )
}

/** Nobody knows whether the connection was created: how to find out, and what is safe. */
export function InDoubt() {
  const { problem, attemptId, isBannerFocused } = useCreate()
  if (!problem) return null
  const actions = (
    <>
      {attemptId && <LookAgain attemptId={attemptId} />}
      <SendAgain />
    </>
  )
  return (
    <ProblemBanner problem={problem} actions={actions} isFocused={isBannerFocused}>
      <ByHand />
    </ProblemBanner>
  )
}

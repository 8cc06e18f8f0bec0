'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Field } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { TextInput } from '@/components/ui/text-input'
import { confirmTwoFactor } from '@/lib/browser/account'
import { detailOf, isWrongSecret, messageAt } from './failure'

// Seen once by each person: not on everybody's way to the page.
const QrCode = lazy(() => import('./qr-code').then((module) => ({ default: module.QrCode })))

/** Four at a time, as somebody types it who cannot scan. */
const grouped = (secret: string) => secret.match(/.{1,4}/g)?.join(' ') ?? secret

type FactorConfirmProps = { uri: string; onDone: () => void }

/** Shows the secret to the authenticator, and takes its first code. */
export function FactorConfirm({ uri, onDone }: FactorConfirmProps) {
  const [code, setCode] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: confirmTwoFactor,
    onSuccess: onDone,
  })
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const wrong = error && isWrongSecret(error) ? detailOf(error) : messageAt(error, 'Code')

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isPending) mutate(code.replace(/\s/g, ''))
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={handleSubmit}>
      {error && !wrong && <ProblemNotice error={error} />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Suspense fallback={<Skeleton label="Drawing the QR code" className="size-44" />}>
          <QrCode text={uri} label="QR code with the secret for the authenticator" />
        </Suspense>
        <div className="min-w-0 flex-1 basis-56">
          <p>Scan this with an authenticator app, or type the secret into it.</p>
          <p className="mt-2 flex items-start gap-1">
            <code translate="no" className="wrap-anywhere min-w-0 text-xs leading-6">
              {grouped(secret)}
            </code>
            <CopyButton text={secret} label="Copy the secret" />
          </p>
        </div>
      </div>
      <Field
        id="factor-code"
        label="Code of the authenticator"
        description="Six digits, new every half minute."
        error={wrong}
      >
        {(slots) => (
          <TextInput
            {...slots}
            mono
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            className="max-w-40"
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" className="self-end" pending={isPending}>
        Turn on
      </Button>
    </form>
  )
}

'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { signIn } from '@/lib/browser/door'
import { DoorForm } from './door-form'
import { SecondFactorForm } from './second-factor-form'
import { useAttempt } from './use-attempt'

type SignInFormProps = {
  /** Begins the IDs of its fields. */
  id: string
  /** Filled in, where it is known who is about to come back. */
  email?: string | undefined
  onDone: () => void | Promise<void>
}

/** E-mail address and password, then the second factor where there is one. */
export function SignInForm({ id, email: known = '', onDone }: SignInFormProps) {
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [needsFactor, setNeedsFactor] = useState(false)
  const { send, isPending, error } = useAttempt()

  function handleSubmit() {
    void send(async () => {
      const { Needs } = await signIn(email, password)
      setPassword('')
      if (Needs === 'nothing') await onDone()
      else setNeedsFactor(true)
    })
  }

  if (needsFactor)
    return <SecondFactorForm id={id} onDone={onDone} onBack={() => setNeedsFactor(false)} />
  return (
    <DoorForm error={error} onSubmit={handleSubmit}>
      <Field id={`${id}-email`} label="E-mail address">
        {(slots) => (
          <TextInput
            {...slots}
            type="email"
            name="email"
            autoComplete="username"
            autoFocus={!known}
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        )}
      </Field>
      <Field id={`${id}-password`} label="Password">
        {(slots) => (
          <TextInput
            {...slots}
            type="password"
            name="password"
            autoComplete="current-password"
            autoFocus={Boolean(known)}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>
        Sign in
      </Button>
    </DoorForm>
  )
}

'use client'

import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { detailOf, isWrongSecret } from './failure'

type PasswordStepProps<T> = {
  /** What the password lets one do: the button's words. */
  action: string
  variant?: 'primary' | 'danger' | undefined
  work: (password: string) => Promise<T>
  onDone: (result: T) => void | Promise<void>
}

/** Asks for the password before something about the account is changed. */
export function PasswordStep<T>(props: PasswordStepProps<T>) {
  const { action, variant = 'primary', work, onDone } = props
  const [password, setPassword] = useState('')
  const { mutate, isPending, error } = useMutation({ mutationFn: work, onSuccess: onDone })
  const wrong = error && isWrongSecret(error) ? detailOf(error) : undefined

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isPending) mutate(password)
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={handleSubmit}>
      {error && !wrong && <ProblemNotice error={error} />}
      <Field id="step-password" label="Your password" error={wrong}>
        {(slots) => (
          <TextInput
            {...slots}
            data-autofocus
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant={variant} className="self-end" pending={isPending}>
        {action}
      </Button>
    </form>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Panel } from '@/components/connections/details/panel'
import { ProblemNotice } from '@/components/connections/problem-state'
import { useCaller } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { announce } from '@/components/ui/toast'
import { changePassword, sessionsQuery } from '@/lib/browser/account'
import { detailOf, isWrongSecret, messageAt } from './failure'

/** Changes the password, or says why there is none. */
export function PasswordPanel({ hasPassword }: { hasPassword: boolean }) {
  return (
    <Panel title="Password">
      {hasPassword ? (
        <PasswordForm />
      ) : (
        <p className="text-ink-muted">
          You sign in with the identity provider and have no password here.
        </p>
      )}
    </Panel>
  )
}

const nothing = { Current: '', New: '' }

function PasswordForm() {
  const { email } = useCaller()
  const queries = useQueryClient()
  const [values, setValues] = useState(nothing)
  const { mutate, isPending, error } = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setValues(nothing)
      announce('The password is changed')
      return queries.invalidateQueries(sessionsQuery)
    },
  })
  const wrong = error && isWrongSecret(error) ? detailOf(error) : messageAt(error, 'Current')
  const weak = messageAt(error, 'New')

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isPending) mutate(values)
  }

  return (
    <form noValidate className="flex flex-col gap-4 pt-1 pb-1" onSubmit={handleSubmit}>
      {error && !wrong && !weak && <ProblemNotice error={error} />}
      {/* So that a password manager knows whose password it keeps. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <Field id="password-current" label="Current password" error={wrong}>
        {(slots) => (
          <TextInput
            {...slots}
            type="password"
            autoComplete="current-password"
            value={values.Current}
            onChange={({ currentTarget }) =>
              setValues({ ...values, Current: currentTarget.value })
            }
          />
        )}
      </Field>
      <Field
        id="password-new"
        label="New password"
        description="At least 12 characters. A few words make a good one. Your other sessions end."
        error={weak}
      >
        {(slots) => (
          <TextInput
            {...slots}
            type="password"
            autoComplete="new-password"
            value={values.New}
            onChange={({ currentTarget }) => setValues({ ...values, New: currentTarget.value })}
          />
        )}
      </Field>
      <Button type="submit" className="self-start" pending={isPending}>
        Change the password
      </Button>
    </form>
  )
}

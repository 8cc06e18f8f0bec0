'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { roleWords } from '@/lib/access/roles'
import { acceptInvitation, signIn } from '@/lib/browser/door'
import { ProblemError } from '@/lib/browser/request-json'
import type { InvitationSeen } from '@/lib/http/people'
import { DoorForm } from './door-form'
import { useAttempt } from './use-attempt'

const titles = {
  first: 'Become the first admin',
  join: 'Join Causeway',
  reset: 'Set a new password',
} as const

function introOf({ Kind, Role, Name }: InvitationSeen): string {
  if (Kind === 'first') return 'Nobody else can sign in yet. You invite the others afterwards.'
  if (Kind === 'reset')
    return `For ${Name ?? 'your account'}. Your sessions end with the old one.`
  const { label, says } = roleWords[Role]
  return `You are invited as ${label.toLowerCase()}. ${says}`
}

type JoinFormProps = { token: string; seen: InvitationSeen }

/** Name, address and password of somebody new; the password alone of somebody who lost theirs. */
export function JoinForm({ token, seen }: JoinFormProps) {
  const [values, setValues] = useState({ name: '', email: seen.Email ?? '', password: '' })
  const { send, isPending, error } = useAttempt()
  const problem = error instanceof ProblemError ? error.problem : undefined
  const errorOf = (parameter: string) =>
    problem?.errors.find((one) => one.parameter === parameter)?.message
  const set = (name: keyof typeof values) => (event: { currentTarget: { value: string } }) =>
    setValues({ ...values, [name]: event.currentTarget.value })
  const isNew = seen.Kind !== 'reset'

  function handleSubmit() {
    void send(async () => {
      const { Email } = await acceptInvitation({
        Token: token,
        Password: values.password,
        ...(isNew && { Name: values.name, Email: values.email }),
      })
      const { Needs } = await signIn(Email, values.password)
      window.location.assign(Needs === 'nothing' ? '/connections' : '/sign-in')
    })
  }

  return (
    <>
      <div>
        <h1 className="font-semibold text-xl tracking-tight">{titles[seen.Kind]}</h1>
        <p className="mt-1 text-ink-muted">{introOf(seen)}</p>
      </div>
      <DoorForm error={problem?.errors.length === 1 ? undefined : error} onSubmit={handleSubmit}>
        {isNew && (
          <>
            <Field id="join-name" label="Your name" error={errorOf('Name')}>
              {(slots) => (
                <TextInput
                  {...slots}
                  autoFocus
                  autoComplete="name"
                  value={values.name}
                  onChange={set('name')}
                />
              )}
            </Field>
            <Field id="join-email" label="E-mail address" error={errorOf('Email')}>
              {(slots) => (
                <TextInput
                  {...slots}
                  type="email"
                  autoComplete="username"
                  readOnly={seen.Email !== null}
                  value={values.email}
                  onChange={set('email')}
                />
              )}
            </Field>
          </>
        )}
        <Field
          id="join-password"
          label="Password"
          description="At least 12 characters. A few words make a good one."
          error={errorOf('Password')}
        >
          {(slots) => (
            <TextInput
              {...slots}
              type="password"
              autoFocus={!isNew}
              autoComplete="new-password"
              value={values.password}
              onChange={set('password')}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" pending={isPending}>
          {isNew ? 'Join' : 'Set the password'}
        </Button>
      </DoorForm>
    </>
  )
}

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ProblemNotice } from '@/components/connections/problem-state'
import { useCaller } from '@/components/layout/caller'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { isRole, type Role, rolesUpTo, roleWords } from '@/lib/access/roles'
import { createToken } from '@/lib/browser/account'
import { messageAt } from './failure'
import { TokenShown } from './token-shown'

const lives = [
  [1, 'A day'],
  [7, 'A week'],
  [30, '30 days'],
  [90, '90 days'],
  [365, 'A year'],
] as const

const defaultDays = 30

/** Makes an API token and shows it, this once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const [token, setToken] = useState<string>()
  return (
    <Dialog
      open
      onClose={onClose}
      title={token ? 'The token is made' : 'New API token'}
      description={token ? undefined : 'For one script each, so that one can be revoked alone.'}
    >
      {token ? <TokenShown token={token} onDone={onClose} /> : <TokenForm onMade={setToken} />}
    </Dialog>
  )
}

function TokenForm({ onMade }: { onMade: (token: string) => void }) {
  const { role: own } = useCaller()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const [days, setDays] = useState<number>(defaultDays)
  const { mutate, isPending, error } = useMutation({
    mutationFn: createToken,
    onSuccess: ({ Token }) => {
      onMade(Token)
      return queries.invalidateQueries({ queryKey: ['tokens'] })
    },
  })
  const wrongName = messageAt(error, 'Name')

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    if (!isPending) mutate({ Name: name, Role: role, Days: days })
  }

  return (
    <form noValidate className="flex flex-col gap-4" onSubmit={handleSubmit}>
      {error && !wrongName && <ProblemNotice error={error} />}
      <Field
        id="token-name"
        label="Name"
        description="What it is for, such as “nightly export”."
        error={wrongName}
      >
        {(slots) => (
          <TextInput
            {...slots}
            data-autofocus
            maxLength={100}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Field id="token-role" label="Role" description={roleWords[role].says}>
        {(slots) => (
          <Select
            {...slots}
            value={role}
            onChange={({ currentTarget: { value } }) => isRole(value) && setRole(value)}
          >
            {rolesUpTo(own).map((one) => (
              <option key={one} value={one}>
                {roleWords[one].label}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field id="token-days" label="Valid for">
        {(slots) => (
          <Select
            {...slots}
            value={days}
            onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          >
            {lives.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Button type="submit" variant="primary" className="self-end" pending={isPending}>
        Make the token
      </Button>
    </form>
  )
}

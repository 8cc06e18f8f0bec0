'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { ProblemNotice, problemIn } from '@/components/connections/problem-state'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { isRole, type Role, roles, roleWords } from '@/lib/access/roles'
import { invite } from '@/lib/browser/people'
import { invitationsQuery } from '@/lib/browser/queries'
import { OneTimeLink } from './one-time-link'

/** Makes a link that lets somebody in, and shows it once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const id = useId()
  const queries = useQueryClient()
  const [role, setRole] = useState<Role>('viewer')
  const [email, setEmail] = useState('')
  const mutation = useMutation({
    mutationFn: () => invite(role, email.trim()),
    gcTime: 0,
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
  const errors = mutation.error ? problemIn(mutation.error).errors : []
  const wrongEmail = errors.find(({ parameter }) => parameter === 'Email')?.message
  const footer = mutation.data ? (
    <Button variant="primary" onClick={onClose}>
      Done
    </Button>
  ) : (
    <>
      <Button onClick={onClose}>Go back</Button>
      <Button variant="primary" type="submit" form={`${id}-form`} pending={mutation.isPending}>
        Make the link
      </Button>
    </>
  )
  return (
    <Dialog open onClose={onClose} title="Invite somebody" footer={footer}>
      {mutation.data ? (
        <OneTimeLink
          link={mutation.data}
          says={`Whoever opens it becomes ${roleWords[role].label.toLowerCase()}.`}
        />
      ) : (
        <form
          id={`${id}-form`}
          noValidate
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            mutation.mutate()
          }}
        >
          {mutation.error && !wrongEmail && <ProblemNotice error={mutation.error} />}
          <Field id={`${id}-role`} label="Role" description={roleWords[role].says}>
            {(slots) => (
              <Select
                {...slots}
                value={role}
                onChange={({ currentTarget: { value } }) => isRole(value) && setRole(value)}
              >
                {roles.map((one) => (
                  <option key={one} value={one}>
                    {roleWords[one].label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id={`${id}-email`}
            label="E-mail address"
            description="Optional: then the link is for this address alone. Nothing is mailed; you hand the link over."
            error={wrongEmail}
          >
            {(slots) => (
              <TextInput
                {...slots}
                type="email"
                value={email}
                onChange={({ currentTarget }) => setEmail(currentTarget.value)}
              />
            )}
          </Field>
        </form>
      )}
    </Dialog>
  )
}

'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ProblemNotice, ProblemState } from '@/components/connections/problem-state'
import { useMay } from '@/components/layout/caller'
import { NotForRole } from '@/components/layout/not-for-role'
import { PageHeader } from '@/components/layout/page-header'
import { Field } from '@/components/ui/field'
import { Skeleton } from '@/components/ui/skeleton'
import { Switch } from '@/components/ui/switch'
import { announce } from '@/components/ui/toast'
import { changeSettings } from '@/lib/browser/people'
import { settingsQuery } from '@/lib/browser/queries'
import type { Settings } from '@/lib/http/people'

const rules: readonly {
  name: keyof Settings
  label: string
  description: string
  onText: string
}[] = [
  {
    name: 'ApproveCreate',
    label: 'Creating needs a second person',
    description:
      'A new connection is sent once somebody else with the role approver or admin has approved exactly this request.',
    onText: 'A second person approves',
  },
  {
    name: 'ApproveDelete',
    label: 'Deleting needs a second person',
    description:
      'A connection is deleted once somebody else has approved it, and only as long as it is what it was when it was asked for.',
    onText: 'A second person approves',
  },
]

/** What holds for everybody here. */
export function SettingsPage() {
  const may = useMay('manageSettings')
  return (
    <div className="flex flex-col gap-5">
      <PageHeader
        title="Settings"
        description="What holds for everybody here. A change holds at once, and is written into the audit log."
        className="mb-0!"
      />
      {may ? <Approval /> : <NotForRole action="manageSettings" />}
    </div>
  )
}

function Approval() {
  const queries = useQueryClient()
  const query = useQuery(settingsQuery)
  const change = useMutation({
    mutationFn: changeSettings,
    onSuccess: (after) => {
      queries.setQueryData(settingsQuery.queryKey, after)
      announce('Saved.')
    },
  })
  if (query.isPending)
    return <Skeleton label="Loading the settings" className="h-48 rounded-lg" />
  if (!query.data)
    return <ProblemState error={query.error} onRetry={() => void query.refetch()} />
  const shown = { ...query.data, ...(change.isPending && change.variables) }
  return (
    <section
      aria-labelledby="approval"
      className="flex max-w-3xl flex-col gap-5 rounded-lg border border-line bg-surface px-4 py-4"
    >
      <header>
        <h2 id="approval" className="font-semibold text-base">
          Approval by a second person
        </h2>
        <p className="mt-1 max-w-prose text-ink-muted">
          Nobody approves what they asked for themselves, whatever their role. Edits are sent
          without a second person. What waits already can still be approved after a rule is turned
          off.
        </p>
      </header>
      {change.error && <ProblemNotice error={change.error} />}
      {rules.map(({ name, label, description, onText }) => (
        <Field key={name} id={name} label={label} description={description}>
          {(slots) => (
            <Switch
              id={slots.id}
              aria-labelledby={slots['aria-labelledby']}
              aria-describedby={slots['aria-describedby']}
              checked={shown[name]}
              onText={onText}
              offText="Sent at once"
              disabled={change.isPending}
              onChange={(isOn) => change.mutate({ [name]: isOn })}
            />
          )}
        </Field>
      ))}
    </section>
  )
}

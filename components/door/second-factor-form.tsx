'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { giveSecondFactor } from '@/lib/browser/door'
import { DoorForm } from './door-form'
import { useAttempt } from './use-attempt'

type SecondFactorFormProps = {
  id: string
  onDone: () => void | Promise<void>
  onBack: () => void
}

/** The code of the authenticator, or a recovery code for whoever has lost it. */
export function SecondFactorForm({ id, onDone, onBack }: SecondFactorFormProps) {
  const [code, setCode] = useState('')
  const [isRecovery, setIsRecovery] = useState(false)
  const { send, isPending, error } = useAttempt()
  const typed = isRecovery ? code.trim() : code.replace(/\s/g, '')

  function handleSubmit() {
    void send(async () => {
      await giveSecondFactor(isRecovery ? { RecoveryCode: typed } : { Code: typed })
      await onDone()
    })
  }

  return (
    <DoorForm error={error} onSubmit={handleSubmit}>
      <Field
        key={String(isRecovery)}
        id={`${id}-code`}
        label={isRecovery ? 'Recovery code' : 'Code of your authenticator'}
        description={
          isRecovery ? 'Each recovery code opens once.' : 'Six digits, new every half minute.'
        }
      >
        {(slots) => (
          <TextInput
            {...slots}
            mono
            autoFocus
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            inputMode={isRecovery ? 'text' : 'numeric'}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" variant="primary" pending={isPending}>
        Sign in
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="ghost" size="sm" onClick={onBack}>
          Back
        </Button>
        <Button
          variant="ghost"
          size="sm"
          onClick={() => {
            setCode('')
            setIsRecovery(!isRecovery)
          }}
        >
          {isRecovery ? 'Use the authenticator' : 'Use a recovery code'}
        </Button>
      </div>
    </DoorForm>
  )
}

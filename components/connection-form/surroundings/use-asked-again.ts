'use client'

import { useState } from 'react'
import { announce } from '@/components/ui/toast'
import type { Connection } from '@/lib/vpn/connection'
import type { Check } from '@/lib/vpn/schema'
import type { FormModel } from '../form-model'

/** Warnings as one text: acknowledging holds for exactly these, and no others. */
export const warningsOf = ({ findings }: Check): string =>
  findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ message }) => message)
    .join('\n')

/**
 * Asks what stands on the gateway once more before something is sent: somebody may have taken the
 * tunnel block, or made the same connection, since the form was filled in.
 */
export function useAskedAgain({ askAgain }: Pick<FormModel, 'askAgain'>) {
  const [isAsking, setAsking] = useState(false)
  /** The connection to send; undefined where something else stands in the way than was acknowledged. */
  const confirm = async (acknowledged: string): Promise<Connection | undefined> => {
    setAsking(true)
    const again = await askAgain().finally(() => setAsking(false))
    if (again.connection && warningsOf(again) === acknowledged) return again.connection
    announce('Something has changed on the gateway. Look at the review again.')
    return undefined
  }
  return { isAsking, confirm }
}

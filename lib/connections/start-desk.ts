import 'server-only'
import { lastingFaults, StoreError } from '@/lib/db/store-error'
import { keepLookingAfterApprovals } from './approvals/carry-out'
import type { Context } from './context'

/**
 * Opens the journal and goes on with the attempts and the approvals that an earlier process has left. A journal that
 * cannot be used for now is no reason not to start, since reading needs none: then the reason
 * is answered, and it is tried again from time to time.
 *
 * @throws StoreError for a journal that only a person can mend
 */
export async function startDesk({ desk }: Pick<Context, 'desk'>): Promise<string | undefined> {
  keepLookingAfterApprovals(desk)
  try {
    await desk.start()
    return undefined
  } catch (error) {
    if (error instanceof StoreError && !lastingFaults.includes(error.fault)) return error.message
    throw error
  }
}

import 'server-only'
import type { Context } from '@/lib/connections/context'
import { fromJournal } from '@/lib/connections/find-attempts'
import { done, type Outcome } from '@/lib/connections/outcome'
import { permitted } from '@/lib/connections/permitted'
import { readSettings, writeSettings } from '@/lib/db/settings'
import type { Settings } from '@/lib/http/people'
import { optional, readBody, truth } from './read-body'

/** The settings of the installation. */
export const getSettings = permitted(
  'readApprovals',
  ({ desk }: Context): Promise<Outcome<Settings>> =>
    fromJournal(async () => done(await readSettings((await desk.journal()).store))),
)

/** Changes those settings that are given. */
export const changeSettings = permitted(
  'manageSettings',
  (
    { desk, audit }: Context,
    body: Readonly<Record<string, unknown>>,
  ): Promise<Outcome<Settings>> =>
    fromJournal(async () => {
      const read = readBody(body, {
        ApproveCreate: optional(truth),
        ApproveDelete: optional(truth),
      })
      if (!read.ok) return read
      const { store } = await desk.journal()
      const before = await readSettings(store)
      const after: Settings = {
        ApproveCreate: read.value.ApproveCreate ?? before.ApproveCreate,
        ApproveDelete: read.value.ApproveDelete ?? before.ApproveDelete,
      }
      await writeSettings(store, after)
      await audit({ action: 'settings-changed', detail: { ...after } })
      return done(after)
    }),
)

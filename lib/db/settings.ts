import type { Settings } from '@/lib/http/people'
import type { Store } from './store'

const names = ['ApproveCreate', 'ApproveDelete'] as const satisfies readonly (keyof Settings)[]

/** The settings of the installation; what was never set is off. @throws StoreError */
export async function readSettings({ db }: Store): Promise<Settings> {
  const rows = await db.selectFrom('settings').selectAll().execute()
  const isOn = (wanted: string) =>
    rows.some(({ name, value }) => name === wanted && value === 'on')
  return { ApproveCreate: isOn('ApproveCreate'), ApproveDelete: isOn('ApproveDelete') }
}

/** Writes all of them. @throws StoreError */
export async function writeSettings({ db }: Store, settings: Settings): Promise<void> {
  await db
    .insertInto('settings')
    .values(names.map((name) => ({ name, value: settings[name] ? 'on' : 'off' })))
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('excluded.value') })),
    )
    .execute()
}

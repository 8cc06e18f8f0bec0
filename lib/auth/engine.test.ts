import { getMigrations } from 'better-auth/db/migration'
import { expect, it } from 'vitest'
import { dialects, emptyStore } from '@/lib/db/testing'
import { tableOptions } from './engine'

it.each(dialects)(
  'better-auth finds every table it wants in %s, made by our migration',
  async (dialect) => {
    const { db } = await emptyStore(dialect)
    const type = dialect === 'sqlite' ? 'sqlite' : 'postgres'
    const options = { ...tableOptions, database: { db, type } }
    const { toBeCreated, toBeAdded } = await getMigrations(options as never)
    expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
  },
)

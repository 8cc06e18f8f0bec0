import { describe, expect, it } from 'vitest'
import { dialects, emptyPlace, openStore } from '@/lib/db/testing'
import { countTry, forgetTries } from './throttle'

const rule = { max: 3, windowMs: 1_000 }

describe.each(dialects)('tries, in %s', (dialect) => {
  it('are counted over all instances together, also at the same moment', async () => {
    const place = await emptyPlace(dialect)
    const stores = [await openStore(dialect, place), await openStore(dialect, place)]
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, index) => {
        const store = stores[index % 2]
        if (!store) throw new Error('There are two stores.')
        return countTry(store, 'somebody', rule, 0)
      }),
    )
    expect(tries.map(({ count }) => count).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(tries.filter(({ waitMs }) => waitMs === 0)).toHaveLength(3)
  })

  it('begin anew after the window, and after a success', async () => {
    const store = await openStore(dialect, await emptyPlace(dialect))
    for (let index = 0; index < 4; index += 1) await countTry(store, 'a', rule, 0)
    expect(await countTry(store, 'a', rule, 400)).toEqual({ count: 5, waitMs: 600 })
    expect(await countTry(store, 'a', rule, 1_000)).toEqual({ count: 1, waitMs: 0 })
    await countTry(store, 'b', rule, 1_000)
    await forgetTries(store, 'a', 1_000)
    expect((await countTry(store, 'a', rule, 1_001)).count).toBe(1)
    expect((await countTry(store, 'b', rule, 1_001)).count).toBe(2)
  })
})

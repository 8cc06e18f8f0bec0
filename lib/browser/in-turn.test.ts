import { expect, test } from 'vitest'
import { inTurn } from './in-turn'

const { signal } = new AbortController()

/** A read that ends when it is told to. */
function held() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  return { ended, end }
}

test('four reads are under way at most, and each that ends lets the next one begin', async () => {
  const reads = Array.from({ length: 9 }, held)
  let underWay = 0
  let most = 0
  const all = reads.map(({ ended }) =>
    inTurn(async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await ended
      underWay -= 1
    }, signal),
  )
  for (const { end } of reads) end()
  await Promise.all(all)
  expect(most).toBe(4)
})

test('a read that fails gives its turn back', async () => {
  const failing = Array.from({ length: 8 }, () =>
    inTurn(() => Promise.reject(new Error('no')), signal),
  )
  await Promise.allSettled(failing)
  expect(await inTurn(async () => 'read', signal)).toBe('read')
})

test('a read that was called off while it waited never begins', async () => {
  const reads = Array.from({ length: 4 }, held)
  const all = reads.map(({ ended }) => inTurn(() => ended, signal))
  const gone = new AbortController()
  let began = false
  const waiting = inTurn(async () => {
    began = true
  }, gone.signal)
  gone.abort()
  for (const { end } of reads) end()
  await Promise.all(all)
  await expect(waiting).rejects.toThrow()
  expect(began).toBe(false)
})

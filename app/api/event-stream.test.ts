import { setTimeout as after } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { eventStream } from './event-stream'

/** Values that come until nobody listens. */
async function* ticking(signal: AbortSignal): AsyncGenerator<number, void> {
  for (let count = 0; !signal.aborted; count += 1) {
    yield count
    await after(2)
  }
}

function open(isWelcome: () => Promise<boolean>) {
  const ended = new AbortController()
  let ends = 0
  const onEnd = () => {
    ends += 1
    ended.abort()
  }
  const values = ticking(ended.signal)
  const response = eventStream(values, { isWelcome, onEnd, everyMs: 20 })
  return { response, values, countOfEnds: () => ends }
}

test('a stream ends soon after its caller was shut out, and so do its values', async () => {
  let isWelcome = true
  const { response, values, countOfEnds } = open(async () => isWelcome)
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  for (let read = ''; !read.includes('data: 3'); ) read += (await reader?.read())?.value ?? ''
  expect(countOfEnds()).toBe(0)
  isWelcome = false
  while (!(await reader?.read())?.done) {}
  expect(countOfEnds()).toBe(1)
  expect((await values.next()).done).toBe(true)
})

test('a stream that is quiet ends as well', async () => {
  let stop = () => {}
  async function* quiet(): AsyncGenerator<number, void> {
    yield 0
    await new Promise<void>((resolve) => {
      stop = resolve
    })
  }
  const response = eventStream(quiet(), {
    isWelcome: async () => false,
    onEnd: () => stop(),
    everyMs: 20,
  })
  expect(await response.text()).toBe('retry: 1000\n\ndata: 0\n\n')
})

test('a stream whose values end is closed, and nobody is asked about it any more', async () => {
  let asked = 0
  async function* two(): AsyncGenerator<number, void> {
    yield 1
    yield 2
  }
  const response = eventStream(two(), {
    isWelcome: async () => {
      asked += 1
      return true
    },
    onEnd: () => {},
    everyMs: 5,
  })
  expect(await response.text()).toContain('data: 2')
  const before = asked
  await after(25)
  expect(asked).toBe(before)
})

test('somebody who goes away ends it', async () => {
  const { response, countOfEnds } = open(async () => true)
  await response.body?.cancel()
  expect(countOfEnds()).toBe(1)
})

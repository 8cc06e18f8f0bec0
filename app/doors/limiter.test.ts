import { describe, expect, test } from 'vitest'
import { type Allowance, Limiter } from './limiter'

const allowance: Allowance = { ratePerSecond: 10, concurrency: 3, streams: 5 }

function limiterAt(start: number) {
  let now = start
  const limiter = new Limiter(() => now)
  /** One request that is over at once. */
  const ask = (key: string) => {
    const admission = limiter.enter(key, 'request', allowance)
    if (admission.isAdmitted) admission.leave()
    return admission
  }
  const askOften = (key: string, times: number) =>
    Array.from({ length: times }, () => ask(key)).filter(({ isAdmitted }) => isAdmitted).length
  const pass = (ms: number) => {
    now += ms
  }
  return { limiter, ask, askOften, pass }
}

describe('the rate of a caller', () => {
  test('is four seconds’ worth at once, and then as much a second as is allowed', () => {
    const { askOften, pass } = limiterAt(0)
    expect(askOften('a', 100)).toBe(40)
    pass(1000)
    expect(askOften('a', 100)).toBe(10)
    pass(3_600_000)
    expect(askOften('a', 100)).toBe(40)
  })

  test('is nobody else’s', () => {
    const { askOften } = limiterAt(0)
    askOften('a', 100)
    expect(askOften('b', 100)).toBe(40)
  })

  test('a refusal says after how many whole seconds to come again', () => {
    const { askOften, ask } = limiterAt(0)
    askOften('a', 40)
    expect(ask('a')).toEqual({ isAdmitted: false, retryAfterSeconds: 1 })
  })
})

describe('what a caller has under way', () => {
  test('is bounded, and each end makes room for one', () => {
    const { limiter } = limiterAt(0)
    const enter = () => limiter.enter('a', 'request', allowance)
    const three = [enter(), enter(), enter()]
    expect(three.every(({ isAdmitted }) => isAdmitted)).toBe(true)
    expect(enter().isAdmitted).toBe(false)
    const [first] = three
    if (first?.isAdmitted) {
      first.leave()
      first.leave()
    }
    expect(enter().isAdmitted).toBe(true)
    expect(enter().isAdmitted).toBe(false)
  })

  test('streams are counted apart', () => {
    const { limiter } = limiterAt(0)
    const open = () => limiter.enter('a', 'stream', allowance)
    expect(Array.from({ length: 5 }, open).every((one) => one.isAdmitted)).toBe(true)
    expect(open().isAdmitted).toBe(false)
    expect(limiter.enter('a', 'request', allowance).isAdmitted).toBe(true)
  })
})

describe('what is remembered', () => {
  test('who was silent is forgotten', () => {
    const { limiter, ask, pass } = limiterAt(0)
    for (let caller = 0; caller < 5000; caller += 1) ask(`early ${caller}`)
    pass(4000)
    for (let caller = 0; caller < 256; caller += 1) ask(`late ${caller}`)
    expect(limiter.size).toBeLessThanOrEqual(512)
  })

  test('any number of callers at once stays within bounds, and who is inside stays counted', () => {
    const { limiter, ask } = limiterAt(0)
    for (let time = 0; time < 3; time += 1) limiter.enter('inside', 'request', allowance)
    for (let caller = 0; caller < 30_000; caller += 1) ask(`caller ${caller}`)
    expect(limiter.size).toBeLessThanOrEqual(10_000)
    expect(limiter.enter('inside', 'request', allowance).isAdmitted).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'
import { bandwidthWords, chargeOf, counted, stateOf } from './gateway-words'

const now = Date.UTC(2026, 0, 1)
const days = (count: number) => now + count * 86_400_000

describe('how a gateway is paid for', () => {
  test('by use, the end means nothing', () => {
    expect(chargeOf({ ChargeType: 'POSTPAY', EndTime: days(3) }, now)).toEqual({
      words: 'Pay as you go',
    })
  })

  test.each([
    [days(400), undefined],
    [days(30), undefined],
    [days(29), 'Expires in 29 days'],
    [days(1), 'Expires in 1 day'],
    [days(0), 'Expires in 0 days'],
    [days(-1), 'Expired'],
  ])('in advance, an end near %i is warned of: %s', (EndTime, warning) => {
    const charge = chargeOf({ ChargeType: 'Prepay', EndTime }, now)
    expect(charge).toMatchObject({ words: 'Subscription', until: EndTime })
    expect(charge?.warning).toBe(warning)
  })

  test('in whatever way, without a clock nothing is warned of', () => {
    expect(chargeOf({ ChargeType: 'PREPAY', EndTime: days(-9) }, undefined)?.warning).toBe(
      undefined,
    )
    expect(chargeOf({ ChargeType: 'Barter' }, now)).toEqual({ words: 'Barter' })
    expect(chargeOf({}, now)).toBeUndefined()
  })
})

test.each([
  ['10M', '10 Mbit/s'],
  ['10', '10 Mbit/s'],
  ['unlimited', 'unlimited'],
  [undefined, undefined],
])('a bandwidth of %s reads %s', (Spec, words) => {
  expect(bandwidthWords(Spec === undefined ? {} : { Spec })).toBe(words)
})

describe('the state of a gateway', () => {
  test.each([
    ['active', 'Active', false],
    ['updating', 'Being configured', true],
    ['provisioning', 'Being created', true],
    ['hibernating', 'hibernating', false],
    ['constructor', 'constructor', false],
  ])('%s reads %s', (Status, word, isMoving) => {
    expect(stateOf({ Status })).toMatchObject({ word, isMoving })
  })

  test('that nobody reports is said to be so', () => {
    expect(stateOf({}).word).toBe('Not reported')
  })
})

test('counts agree with their word', () => {
  expect([0, 1, 2, 1204].map((count) => counted(count, 'connection'))).toEqual([
    '0 connections',
    '1 connection',
    '2 connections',
    '1,204 connections',
  ])
})

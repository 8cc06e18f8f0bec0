import { expect, test } from 'vitest'
import { rules } from '@/lib/vpn/rules/all-rules'
import { ruleWords } from './rule-words'

test('every rule has its sentence on the reference page, and no sentence outlives its rule', () => {
  expect(Object.keys(ruleWords).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

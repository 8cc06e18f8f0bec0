import { expect, test } from 'vitest'
import { rules } from '@/lib/vpn/rules/all-rules'
import { surroundingsRules } from '@/lib/vpn/surroundings/check-surroundings'
import { ruleWords } from './rule-words'
import { surroundingsRuleWords } from './surroundings-rule-words'

test('every rule has its sentence on the reference page, and no sentence outlives its rule', () => {
  expect(Object.keys(ruleWords).toSorted()).toEqual(rules.map(({ id }) => id).toSorted())
})

test('so has every rule about the chosen gateway, and no two rules share an ID', () => {
  const ids = surroundingsRules.map(({ id }) => id)
  expect(Object.keys(surroundingsRuleWords).toSorted()).toEqual(ids.toSorted())
  expect(ids.filter((id) => id in ruleWords)).toEqual([])
})

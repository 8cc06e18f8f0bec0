import { describe, expect, test } from 'vitest'
import { defaultText } from '@/lib/vpn/defaults'
import { switchMode } from '@/lib/vpn/switch-mode'
import { formWith } from '@/lib/vpn/testing-form'
import { differencesBetween } from './link-differences'

describe('what a link would change', () => {
  test('is named once each, defaults left alone', () => {
    const mine = formWith({ Name: 'mine', 'IkeConfig.IkeLifetime': '' })
    const theirs = formWith({ Name: 'theirs', 'IkeConfig.IkeLifetime': '86400' })
    expect(differencesBetween(mine, theirs)).toEqual([
      { name: 'Name', mine: 'mine', theirs: 'theirs' },
    ])
  })

  test('with two tunnels in place of one, is each value under its own name; what both share is none', () => {
    const mine = formWith({ 'HealthCheckConfig.enable': 'true' })
    const differences = differencesBetween(mine, switchMode(mine, 'dual').text)
    const names = differences.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('RegionId')
    expect(differences).toContainEqual({
      name: 'CustomerGatewayId',
      mine: 'cgw-uf6dc5k1w7x3m9q2t8zne',
      theirs: '',
    })
    expect(differences).toContainEqual({
      name: 'TunnelOptionsSpecification.2.CustomerGatewayId',
      mine: '',
      theirs: 'cgw-uf6dc5k1w7x3m9q2t8zne',
    })
    expect(differences).toContainEqual({
      name: 'HealthCheckConfig.enable',
      mine: 'true',
      theirs: '',
    })
  })

  test('is the second tunnel itself where all values are the same', () => {
    const [one, two] = [defaultText('single'), defaultText('dual')]
    const name = 'TunnelOptionsSpecification.2.Role'
    expect(differencesBetween({ ...one, name: 'same' }, { ...two, name: 'same' })).toEqual([
      { name, mine: '', theirs: 'slave' },
    ])
    expect(differencesBetween(two, one)).toEqual([{ name, mine: 'slave', theirs: '' }])
  })
})

import { describe, expect, test } from 'vitest'
import { checkSurroundings } from '../check-surroundings'
import type { OtherConnection } from '../surroundings'
import { otherWith, said, surroundingsWith, valuesWith } from '../testing'

type Sides = { readonly local?: string; readonly remote?: string }

const asked = (sides: Sides, ...connections: OtherConnection[]) =>
  [valuesWith(undefined, sides), surroundingsWith({ connections })] as const

const heard = (...of: Parameters<typeof said>) =>
  said(...of).filter((line) => line.startsWith('crossed-sides '))

describe('sides that are crossed', () => {
  const swapped = { local: '192.168.0.0/24', remote: '10.0.0.0/16' }

  test('are named with their blocks, here and there', () => {
    const other = otherWith({ local: '192.168.0.0/24', remote: '10.0.0.0/17,10.0.128.0/17' })
    expect(checkSurroundings(...asked({}, other)).map(({ message }) => message)).toEqual([
      '192.168.0.0/24 is remote here and local in vco-other; 10.0.0.0/16, local here, shares addresses with 10.0.0.0/17, remote in vco-other, and 1 more. An address lies in the VPC or behind a tunnel, not both, unless two sites are to reach each other through this gateway.',
    ])
  })

  test('are shown at the side that crosses, or at both', () => {
    const pathsOf = (sides: Sides) =>
      checkSurroundings(...asked(sides, otherWith())).map(({ paths }) => paths)
    expect(pathsOf({ remote: '10.9.5.0/24' })).toEqual([['remoteSubnets']])
    expect(pathsOf({ local: '172.31.5.0/24' })).toEqual([['localSubnets']])
    expect(pathsOf({ local: '172.31.5.0/24', remote: '10.9.5.0/24' })).toEqual([
      ['remoteSubnets', 'localSubnets'],
    ])
  })

  test('are not read from 0.0.0.0/0 on one side, which says of no address where it lies', () => {
    const open = otherWith({ remote: '0.0.0.0/0' })
    expect(heard(...asked({}, open))).toEqual([])
    expect(heard(...asked({ remote: '0.0.0.0/0' }, otherWith()))).toEqual([])
    // Beside it, other blocks still do.
    const beside = otherWith({ remote: '0.0.0.0/0,10.0.0.0/16' })
    expect(heard(...asked({}, beside))).toEqual([
      'crossed-sides warning localSubnets -> vco-other',
    ])
  })

  test('are no matter of a connection that is deleted, nor of the one that is edited', () => {
    const deleted = otherWith({ ...swapped, state: 'deleted' })
    const self = otherWith({ ...swapped, id: 'vco-self' })
    expect(heard(...asked({}, deleted, self), { except: 'vco-self' })).toEqual([])
    expect(heard(...asked({}, deleted, self))).toHaveLength(1)
  })

  test('are named of five connections, and counted of the others', () => {
    const many = (count: number) =>
      checkSurroundings(
        ...asked(
          {},
          ...Array.from({ length: count }, (_, index) =>
            otherWith({ ...swapped, id: `vco-${index}` }),
          ),
        ),
      ).filter(({ rule }) => rule === 'crossed-sides')
    expect(many(5).every(({ other }) => other)).toBe(true)
    expect(many(6).at(-1)?.message).toMatch(/^One more connection /)
    expect(many(8)).toHaveLength(6)
    expect(many(8).at(-1)).toMatchObject({ message: expect.stringMatching(/^3 more /) })
  })
})

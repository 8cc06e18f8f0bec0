import { describe, expect, test } from 'vitest'
import type { Attempt } from '@/lib/http/attempt'
import { ownProblem } from '@/lib/http/own-problem'
import { attemptStages, stageWord } from './attempt-stages'

const attempt = (changes: Partial<Attempt>): Attempt => ({
  AttemptId: 'att-1',
  Operation: 'CreateVpnConnection',
  State: 'sending',
  Phase: 'queued',
  Ahead: 0,
  Sends: 0,
  NextSendTime: null,
  CanCancel: true,
  RegionId: 'cn-shanghai',
  VpnGatewayId: 'vpn-1',
  VpnConnectionId: null,
  Name: null,
  ClientToken: 'token',
  Actor: '',
  Approver: '',
  Reason: '',
  Parameters: {},
  Fingerprint: '',
  RequestId: null,
  Answer: null,
  Problem: null,
  StartTime: 0,
  SettleTime: null,
  ...changes,
})

const busy = ownProblem('Causeway.Deadline', 504, { detail: '' })

const current = (changes: Partial<Attempt>, now = 0) => {
  const stage = attemptStages(attempt(changes), now).find(({ place }) => place === 'current')
  return [stage?.word, stage?.detail]
}

describe('the stages of an attempt', () => {
  test('in the line it says how many stand before it', () => {
    expect(current({ Ahead: 3 })).toEqual(['Queued', 'behind 3'])
    expect(current({ Ahead: 0 })).toEqual(['Queued', undefined])
  })

  test('while it is sent it counts the tries from the second on', () => {
    expect(current({ Phase: 'calling', Sends: 1 })).toEqual(['Sending', undefined])
    expect(current({ Phase: 'calling', Sends: 2 })).toEqual(['Sending', 'try 2'])
  })

  test('while it waits it says when it goes on, and why it waits', () => {
    const waiting = { Phase: 'waiting', Sends: 2, NextSendTime: 3000, Problem: busy } as const
    const because = `because: ${busy.title}`
    expect(current(waiting)).toEqual(['Sending', `try 2 is over, next try in 3 s, ${because}`])
    expect(current(waiting, 2400)[1]).toContain('next try in 1 s')
    expect(current(waiting, 3000)[1]).toContain('next try now')
  })

  test('a clock that disagrees with the server’s makes up no waiting time', () => {
    const waiting = { Phase: 'waiting', Sends: 1, NextSendTime: 90 * 60_000 } as const
    expect(current(waiting)[1]).toBe('try 1 is over, next try now')
  })

  test('a lookup is a part of sending, and nothing that was not seen is called accepted', () => {
    expect(current({ Phase: 'settling', Sends: 1 })).toEqual([
      'Sending',
      'looking up what became of it',
    ])
    const settling = attempt({ Phase: 'settling', Sends: 1 })
    expect(attemptStages(settling, 0).at(-1)).toMatchObject({ word: 'Accepted', place: 'ahead' })
  })

  test.each([
    ['created', null, 'Accepted'],
    ['modified', null, 'Accepted'],
    ['deleted', null, 'Accepted'],
    ['refused', busy, 'Refused'],
    ['refused', ownProblem('Causeway.Cancelled', 409, { detail: '' }), 'Taken back'],
    ['unknown', busy, 'Outcome unknown'],
  ] as const)('one that is %s ends with its outcome (%#)', (State, Problem, word) => {
    expect(stageWord(attempt({ State, Phase: null, Problem }))).toBe(word)
  })

  test('one that was taken back before it was sent is not said to have been sent', () => {
    const Problem = ownProblem('Causeway.Cancelled', 409, { detail: '' })
    const stages = attemptStages(attempt({ State: 'refused', Phase: null, Problem }), 0)
    expect(stages.map(({ word }) => word)).toEqual(['Written down', 'Queued', 'Taken back'])
  })
})

import {
  type Attempt,
  type AttemptAnswer,
  type AttemptList,
  attemptPhases,
  attemptStates,
  changingOperations,
} from '@/lib/http/attempt'
import {
  boolean,
  integer,
  listOf,
  mapOf,
  named,
  object,
  oneOf,
  orNull,
  type Schema,
  text,
  time,
} from '../json-schema'
import { problem } from './problem'

/** What a change that succeeded answers with. */
export const changeAnswer = named(
  'ChangeAnswer',
  object({
    VpnConnectionId: text(),
    CreateTime: orNull(time()),
    Name: orNull(text()),
    RequestId: orNull(text()),
  }) satisfies Schema<AttemptAnswer>,
)

const members = {
  AttemptId: text(),
  Operation: oneOf(changingOperations),
  State: oneOf(attemptStates, {
    description:
      'refused: certainly nothing was changed. unknown: nobody can tell; have it looked up.',
  }),
  Phase: orNull(oneOf(attemptPhases)),
  Ahead: integer({ description: 'Attempts before this one in the line of its gateway.' }),
  Sends: integer({ description: 'How often the call was begun.' }),
  NextSendTime: orNull(time('When it is sent again.')),
  CanCancel: boolean({ description: 'Whether it can still be taken back.' }),
  RegionId: text(),
  VpnGatewayId: text(),
  VpnConnectionId: orNull(text()),
  Name: orNull(text()),
  ClientToken: text(),
  Actor: text({ description: 'Who asked for it.' }),
  Approver: text({ description: 'Who approved it; empty where nobody had to.' }),
  Reason: text(),
  Parameters: mapOf(text()),
  Fingerprint: text({ description: 'Equal for equal requests of one installation.' }),
  RequestId: orNull(text()),
  Answer: orNull(changeAnswer),
  Problem: orNull(problem),
  StartTime: time(),
  SettleTime: orNull(time()),
}

/** An attempt of the journal. */
export const attempt = named(
  'Attempt',
  object(
    members,
    {},
    { description: 'A change in the journal: asked for, under way or settled.' },
  ) satisfies Schema<Attempt>,
)

export const attemptList = named(
  'AttemptList',
  object({
    Attempts: listOf(attempt),
    Next: orNull(text({ description: 'Give it as Before for the next page.' })),
  }) satisfies Schema<AttemptList>,
)

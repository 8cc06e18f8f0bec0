import type { Attempt } from '@/lib/http/attempt'
import type { TrueConnection } from './emulator'
import { type Errand, modifiedLifetime, modifiedName } from './errands'

/** What is known once everything has come to rest. */
export type Evidence = {
  readonly errands: readonly Errand[]
  readonly attempts: readonly Attempt[]
  /** What the sandbox has on the gateways of the run. */
  readonly connections: readonly TrueConnection[]
}

const label = ({ AttemptId, ClientToken, State, Sends }: Attempt) =>
  `${AttemptId} (${ClientToken}, ${State}, sent ${Sends} times)`

/** Tokens are made of the name of the wish they are for. */
const wishOfToken = (token: string) => token.replace(/-[cmd]\d+(?:-tab)?$/, '')

const baseName = ({ parameters }: TrueConnection) =>
  (parameters['Name'] ?? '').replace(/-modified$/, '')

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    groups.set(key, [...(groups.get(key) ?? []), value])
  }
  return groups
}

/** What the attempts of one wish say, held against what is there. */
function judgeWish(
  { wish, created, isTakenBack }: Errand,
  attempts: readonly Attempt[],
  there: readonly TrueConnection[],
): string[] {
  const found: string[] = []
  const of = (state: Attempt['State']) => attempts.filter(({ State }) => State === state)
  const [made, deleted, modified] = [of('created'), of('deleted'), of('modified')]
  if (there.length > 1) found.push(`${wish.name} is there ${there.length} times.`)
  if (made.length > 1) found.push(`${wish.name} was created twice by the journal.`)
  const expected = made.length > 0 && deleted.length === 0 ? 1 : 0
  if (there.length !== expected) {
    found.push(
      `${wish.name} is there ${there.length} times, and by the journal ${expected} times: ${attempts.map(label).join(', ')}.`,
    )
  }
  if (isTakenBack && there.length > 0) found.push(`${wish.name} was taken back and is there.`)
  const isWanted = wish.sequel !== 'take back' && !wish.leaves
  if (isWanted && made.length === 0) found.push(`${wish.name} was never created.`)
  if (created && !made.some(({ Answer }) => Answer?.VpnConnectionId === created))
    found.push(`${wish.name}: a client was told ${created}, which the journal does not know.`)
  const [connection] = there
  if (connection) found.push(...judgeConnection(wish, connection, { made, modified }))
  return found
}

function judgeConnection(
  wish: Errand['wish'],
  { VpnConnectionId, ClientToken, parameters }: TrueConnection,
  { made, modified }: { made: readonly Attempt[]; modified: readonly Attempt[] },
): string[] {
  const found: string[] = []
  const creator = made.find(({ Answer }) => Answer?.VpnConnectionId === VpnConnectionId)
  if (creator?.ClientToken !== ClientToken) {
    found.push(
      `${wish.name}: ${VpnConnectionId} was made with token ${ClientToken}, and the journal gives it to ${creator ? label(creator) : 'nobody'}.`,
    )
  }
  const ike = JSON.parse(parameters['IkeConfig'] ?? '{}') as { IkeLifetime?: unknown }
  const isNew = parameters['Name'] === modifiedName(wish)
  const isLifetimeNew = Number(ike.IkeLifetime) === modifiedLifetime(wish)
  if (isNew !== modified.length > 0 || isNew !== isLifetimeNew) {
    found.push(
      `${wish.name}: the journal has ${modified.length} modifications, and it is ${JSON.stringify(parameters)}.`,
    )
  }
  return found
}

/** Everything in which the journal, the sandbox and the clients differ. */
export function judge({ errands, attempts, connections }: Evidence): string[] {
  const byWish = groupBy(attempts, ({ ClientToken }) => wishOfToken(ClientToken))
  const byName = groupBy(connections, baseName)
  const open = attempts.filter(({ State }) => State === 'sending' || State === 'unknown')
  const names = new Set(errands.map(({ wish }) => wish.name))
  const strays = connections.filter((connection) => !names.has(baseName(connection)))
  return [
    ...open.map((attempt) => `${label(attempt)} was not settled with an outcome.`),
    ...strays.map(({ VpnConnectionId }) => `${VpnConnectionId} was asked for by nobody.`),
    ...errands.flatMap((errand) =>
      judgeWish(errand, byWish.get(errand.wish.name) ?? [], byName.get(errand.wish.name) ?? []),
    ),
  ]
}

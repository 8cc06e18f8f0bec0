import type { Attempt } from '@/lib/http/attempt'
import { Client, type End, type Place } from './client'
import type { Wish } from './plan'

const roundsMax = 25

/** Refusals that say that what is wanted is there already, by another token of this very wish. */
const isThereAlready = (end: End): boolean =>
  end.kind === 'refused' && end.code === 'InvalidVpnConnection.AlreadyExists'

/** What a client came away with: the connection it believes to be there, or that it took back. */
export type Errand = {
  readonly wish: Wish
  readonly created: string | undefined
  readonly isTakenBack: boolean
}

function createBody({ place, wish }: Client, token: string) {
  const high = Math.floor(wish.number / 256)
  return {
    RegionId: place.regionId,
    VpnGatewayId: place.gatewayIds[wish.gateway],
    CustomerGatewayId: place.customerGatewayId,
    Name: wish.name,
    LocalSubnet: `10.${high}.${wish.number % 256}.0/24`,
    RemoteSubnet: '172.20.0.0/16',
    IkeConfig: { Psk: wish.psk },
    ClientToken: token,
    Reason: wish.sequel,
  }
}

const creating = (client: Client, token: string) =>
  ({ method: 'POST', path: '/api/connections', body: createBody(client, token) }) as const

/** One round with one token, or two at the same moment. */
async function createOnce(client: Client, token: string, isFirst: boolean): Promise<End> {
  const { wish, place } = client
  if (!isFirst || wish.twice === 'no') return client.handIn(creating(client, token))
  const other = wish.twice === 'two tabs' ? `${token}-tab` : token
  const ends = await Promise.all([
    client.handIn(creating(client, token)),
    client.handIn(creating(client, other)),
  ])
  const done = ends.filter((end) => end.kind === 'done')
  if (new Set(done.map(({ connectionId }) => connectionId)).size > 1)
    place.findings.add(`${wish.name} was answered with two connections: ${JSON.stringify(done)}`)
  return done[0] ?? ends[0]
}

/** Creates, with a new token after each refusal, as somebody does who means it. */
async function create(client: Client): Promise<string | undefined> {
  const { wish, place } = client
  for (let round = 0; round < roundsMax; round += 1) {
    const end = await createOnce(client, `${wish.name}-c${round}`, round === 0)
    if (end.kind === 'done') return end.connectionId
    if (end.kind === 'gone') return undefined
    if (isThereAlready(end) && wish.twice !== 'two tabs')
      place.findings.add(`${wish.name} was there already, though all its creates were refused.`)
    if (isThereAlready(end)) return undefined
    await client.pause()
  }
  place.findings.add(`${wish.name} was refused ${roundsMax} times.`)
  return undefined
}

/** Hands a create in and takes it back as soon as it stands in line. True when that was in time. */
async function createAndTakeBack(client: Client): Promise<boolean> {
  const { wish } = client
  const change = creating(client, `${wish.name}-c0`)
  for (;;) {
    const reply = await client.ask(change.path, {
      method: 'POST',
      body: change.body,
      headers: { prefer: 'wait=0' },
    })
    if (reply?.status === 202) return takeBack(client, reply.body as unknown as Attempt)
    if (reply && reply.status !== 503 && reply.body['code'] !== 'Causeway.OutcomeUnknown')
      return false
    await client.pause()
  }
}

async function takeBack(client: Client, { AttemptId }: Attempt): Promise<boolean> {
  for (;;) {
    const reply = await client.ask(`/api/attempts/${AttemptId}`, { method: 'DELETE' })
    const settled = reply && (await client.follow(AttemptId))
    if (settled) return settled.Problem?.code === 'Causeway.Cancelled'
    await client.pause()
  }
}

/** What a modification makes of a connection. */
export const modifiedName = (wish: Wish): string => `${wish.name}-modified`
export const modifiedLifetime = (wish: Wish): number => 3_600 + wish.number

async function modify(client: Client, connectionId: string): Promise<void> {
  const { wish, place } = client
  const path = `/api/connections/${place.regionId}/${connectionId}`
  for (let round = 0; round < roundsMax; round += 1) {
    const before = await client.read(path, [404])
    if (before?.status !== 200) return
    if (before.body['Name'] === modifiedName(wish)) return
    const isNewKey = wish.number % 2 === 0
    const end = await client.handIn({
      method: 'PATCH',
      path,
      headers: { 'if-match': String(before.body['Version']) },
      body: {
        Name: modifiedName(wish),
        IkeConfig: {
          IkeLifetime: modifiedLifetime(wish),
          ...(isNewKey && { Psk: `${wish.psk}new` }),
        },
        ClientToken: `${wish.name}-m${round}`,
      },
    })
    if (end.kind !== 'refused') return
    await client.pause()
  }
  place.findings.add(`${wish.name} could not be modified.`)
}

async function remove(client: Client, connectionId: string): Promise<void> {
  const { wish, place } = client
  const path = `/api/connections/${place.regionId}/${connectionId}`
  for (let round = 0; round < roundsMax; round += 1) {
    const end = await client.handIn({
      method: 'DELETE',
      path,
      body: { Name: wish.name, ClientToken: `${wish.name}-d${round}` },
    })
    if (end.kind !== 'refused') return
    if ((await client.read(path, [404]))?.status === 404) return
    await client.pause()
  }
  place.findings.add(`${wish.name} could not be deleted.`)
}

/** Fulfils a wish, against everything that goes wrong meanwhile. */
export async function run(place: Place, wish: Wish): Promise<Errand> {
  const client = new Client(place, wish)
  if (wish.sequel === 'take back') {
    const isTakenBack = await createAndTakeBack(client)
    return { wish, created: undefined, isTakenBack }
  }
  const created = await create(client)
  if (created && wish.sequel === 'modify') await modify(client, created)
  if (created && wish.sequel === 'delete') await remove(client, created)
  return { wish, created, isTakenBack: false }
}

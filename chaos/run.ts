import { setTimeout as wait } from 'node:timers/promises'
import type { Attempt, AttemptList } from '@/lib/http/attempt'
import { ask, createFindings, type Findings, readText } from './ask'
import type { Place } from './client'
import { type Errand, run as runErrand } from './errands'
import { leaksIn } from './leaks'
import { planOf, type Size, type Trouble, type Turn } from './plan'
import { judge } from './verdict'
import { judgeCalls, Witness } from './witness'
import type { World } from './world'

const regionId = 'cn-shanghai'
const restMs = 60_000

/** What a run came to. */
export type Result = {
  readonly findings: readonly string[]
  readonly counts: Readonly<Record<string, number>>
}

/** Lets one trouble happen. Resolves when everything is up again. */
async function happen(world: World, trouble: Trouble): Promise<void> {
  await wait(trouble.afterMs)
  switch (trouble.kind) {
    case 'app is killed':
      return world.apps[trouble.instance]?.killFor(trouble.downMs)
    case 'sandbox is killed':
      return world.sandbox.killFor(trouble.downMs)
    case 'fault':
      await world.emulator.fault(trouble.fault)
  }
}

/** Takes turns with so many clients at a time. A trouble that fails is a finding. */
async function takeTurns(
  world: World,
  place: Place,
  turns: readonly Turn[],
  clients: number,
): Promise<Errand[]> {
  const waiting = [...turns]
  const errands: Errand[] = []
  const troubles: Promise<void>[] = []
  const work = async () => {
    for (let turn = waiting.shift(); turn; turn = waiting.shift()) {
      for (const trouble of turn.troubles) {
        const happening = happen(world, trouble).catch((error: unknown) =>
          place.findings.add(String(error)),
        )
        troubles.push(happening)
      }
      errands.push(await runErrand(place, turn.wish))
    }
  }
  await Promise.all(Array.from({ length: clients }, work))
  await Promise.all(troubles)
  return errands
}

async function allAttempts(url: string, query: string, findings: Findings): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  let next: string | null = ''
  while (next !== null) {
    const page = next && `&Before=${next}`
    const reply = await ask(`${url}/api/attempts?Limit=200${query}${page}`, {}, findings)
    if (reply?.status !== 200) throw new Error('The journal could not be read at the end.')
    const list = reply.body as AttemptList
    attempts.push(...list.Attempts)
    next = list.Next
  }
  return attempts
}

/** Waits until nothing is under way, and has the unknown looked at once more. */
async function comeToRest({ urls }: World, findings: Findings): Promise<{ doubts: number }> {
  const [url = ''] = urls
  for (const until = Date.now() + restMs; Date.now() < until; await wait(250)) {
    if ((await allAttempts(url, '&State=sending', findings)).length === 0) break
  }
  const unknown = await allAttempts(url, '&State=unknown', findings)
  for (const { AttemptId } of unknown)
    await ask(`${url}/api/attempts/${AttemptId}/look`, { method: 'POST' }, findings)
  for (const until = Date.now() + restMs; Date.now() < until; await wait(250)) {
    if ((await allAttempts(url, '&State=sending', findings)).length === 0) break
  }
  return { doubts: unknown.length }
}

/** Everything that shows connections or attempts, so that all of it is searched for keys. */
async function lookEverywhere(world: World, created: readonly string[], findings: Findings) {
  const connections = created.map((id) => `/api/connections/${regionId}/${id}`)
  const paths = [
    '/api/attempts/export?Format=csv',
    '/api/attempts/export?Format=json',
    `/api/connections?RegionId=${regionId}`,
    ...connections,
    ...connections.slice(0, 3).flatMap((path) => [`${path}/logs`, `${path}/peer-config`]),
  ]
  for (const url of world.urls)
    for (const path of paths) await readText(`${url}${path}`, findings)
}

/** One run from the first create to the verdict. */
export async function run(world: World, size: Size): Promise<Result> {
  const findings = createFindings()
  const { gatewayIds, customerGatewayId } = await world.emulator.addGateways(
    regionId,
    size.gateways,
  )
  const place = { urls: world.urls, regionId, gatewayIds, customerGatewayId, findings }
  const witness = new Witness(world.emulator)
  witness.start()
  const errands = await takeTurns(world, place, planOf(size), size.clients)
  await Promise.all([...world.apps, world.sandbox].map((mortal) => mortal.isUp()))
  await world.emulator.clearFaults()
  const { doubts } = await comeToRest(world, findings)
  await witness.stop()
  const attempts = await allAttempts(world.urls[0] ?? '', '', findings)
  for (const difference of judgeCalls(witness.calls, attempts)) findings.add(difference)
  const ours = new Set(gatewayIds)
  const connections = (await world.emulator.connections()).filter(({ parameters }) =>
    ours.has(parameters['VpnGatewayId'] ?? ''),
  )
  for (const difference of judge({ errands, attempts, connections })) findings.add(difference)
  const there = connections.map(({ VpnConnectionId }) => VpnConnectionId)
  await lookEverywhere(world, there, findings)
  const places = [world.folders.data, world.folders.logs, world.database?.folder]
  for (const folder of places)
    for (const file of folder ? leaksIn(folder, world.secrets) : [])
      findings.add(`A pre-shared key, or what signs somebody in, stands in ${file}.`)
  const inState = (state: Attempt['State']) => attempts.filter(({ State }) => State === state)
  return {
    findings: findings.list,
    counts: {
      attempts: attempts.length,
      sends: attempts.reduce((sum, { Sends }) => sum + Sends, 0),
      'creates seen by the sandbox': witness.calls.length,
      created: inState('created').length,
      modified: inState('modified').length,
      deleted: inState('deleted').length,
      refused: inState('refused').length,
      'taken back': errands.filter(({ isTakenBack }) => isTakenBack).length,
      'doubts looked at': doubts,
      connections: connections.length,
      'deaths of the app': world.apps.reduce((sum, { deaths }) => sum + deaths, 0),
      'deaths of the sandbox': world.sandbox.deaths,
    },
  }
}

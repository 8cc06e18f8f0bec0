import type { APIResponse } from '@playwright/test'
import fc from 'fast-check'
import { expect, test } from '../fixtures'
import { readProblem } from '../support/problems'
import { createBody, region } from '../support/seeded'

/** The same inputs in every run: a failure can be tried again. */
const seed = 20_200_828
const runs = 150

const names = [
  ...Object.keys(createBody()),
  'Name',
  'AutoConfigRoute',
  'EffectImmediately',
  'ClientToken',
  'EnableDpd',
  'RemoteCaCertificate',
  'IkeConfig',
  'IpsecConfig',
  'HealthCheckConfig',
  'BgpConfig',
  '__proto__',
  'constructor',
  'toString',
]
const members = ['Psk', 'IkeVersion', 'IkeLifetime', 'LocalAsn', 'TunnelCidr', 'enable', 'dip']

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '\u0000',
    '\ud800',
    '0.0.0.0/0',
    '10.0.0.0/33',
    '-1',
    '1e999',
    '{"',
    'a'.repeat(5000),
    '10.0.0.0/8,'.repeat(400),
  ),
)
const oddValue = fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 }))
const oddGroup = fc.dictionary(fc.oneof(fc.constantFrom(...members), oddText), oddValue, {
  maxKeys: 4,
})
const body = fc.oneof(
  fc
    .dictionary(fc.oneof(fc.constantFrom(...names), oddText), fc.oneof(oddValue, oddGroup), {
      maxKeys: 6,
    })
    .map((changes) => ({ ...createBody(), ...changes })),
  fc.jsonValue(),
)

/** No failure of our own making, no silence, nothing of the insides. */
async function isAnswered(response: APIResponse, input: unknown) {
  const about = JSON.stringify(input).slice(0, 300)
  expect(response.status(), about).toBeLessThan(500)
  expect((await response.body()).byteLength, about).toBeGreaterThan(0)
  if (!response.ok()) await readProblem(response)
}

test('whatever is posted is created or refused in words', async ({ request }) => {
  for (const data of fc.sample(body, { seed, numRuns: runs })) {
    const response = await request.post('/api/connections', {
      data: Buffer.from(JSON.stringify(data)),
      headers: { 'content-type': 'application/json' },
    })
    await isAnswered(response, data)
  }
})

test('whatever bytes are posted are refused in words', async ({ request }) => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 })
  for (const data of fc.sample(bytes, { seed, numRuns: runs })) {
    const response = await request.post('/api/connections', {
      data: Buffer.from(data),
      headers: { 'content-type': 'application/json' },
    })
    await isAnswered(response, [...data])
  }
})

const segment = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .filter((text) => !/[\ud800-\udfff]/.test(text) && text !== '.' && text !== '..')
  .map(encodeURIComponent)

test('whatever ID is asked for is found or refused in words', async ({ request }) => {
  const path = fc.oneof(
    segment.map((id) => `/api/connections/${region}/${id}`),
    fc.tuple(segment, segment).map((parts) => `/api/connections/${parts.join('/')}`),
    fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/api/${parts.join('/')}`),
  )
  for (const one of fc.sample(path, { seed, numRuns: runs }))
    await isAnswered(await request.get(one), one)
})

test('whatever is asked in the query is answered or refused in words', async ({ request }) => {
  const query = fc.oneof(
    fc.tuple(segment, segment).map(([name, value]) => `${name}=${value}`),
    segment.map((value) => `RegionId=${value}`),
    segment.map((value) => `RegionId=${region}&RegionId=${value}`),
    fc.constantFrom('RegionId', 'RegionId=', '%', '%zz', 'RegionId=%E0%A4%A', '&&=', '?'),
  )
  const path = fc.constantFrom(
    '/api/connections',
    '/api/vpn-gateways',
    '/api/customer-gateways',
    '/api/regions',
  )
  for (const [one, asked] of fc.sample(fc.tuple(path, query), { seed, numRuns: runs }))
    await isAnswered(await request.get(`${one}?${asked}`), [one, asked])
})

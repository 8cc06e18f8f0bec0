import { request } from 'node:http'
import { expect, it } from 'vitest'
import { startTestSandbox } from '../testing'

async function statusOf(path: string, headers: Record<string, string>) {
  const { port } = await startTestSandbox()
  return new Promise((resolve) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) =>
      resolve(response.resume().statusCode),
    ).end()
  })
}

it.each<[string, Record<string, string>]>([
  ['under a name of its own', { host: 'page.example' }],
  ['of another origin', { host: '127.0.0.1:1', origin: 'https://page.example' }],
  ['in a sandboxed frame', { host: '127.0.0.1:1', origin: 'null' }],
  ['that loads an image', { host: '127.0.0.1:1', 'sec-fetch-site': 'cross-site' }],
])('a web page %s gets nothing, from the API or the control', async (_name, headers) => {
  expect(await statusOf('/?Action=DescribeRegions', headers)).toBe(403)
  expect(await statusOf('/_control/state', headers)).toBe(403)
})

it('a person may look at the state in a browser', async () => {
  const headers = { host: 'localhost:4010', 'sec-fetch-site': 'none' }
  expect(await statusOf('/_control/state', headers)).toBe(200)
})

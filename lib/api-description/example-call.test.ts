import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { type OperationId, operations } from '@/lib/http/operations'
import { describedOperation } from './described-operation'
import { curlOf, type ExampleCall, exampleCall, shellWord } from './example-call'

const ids = Object.keys(operations) as OperationId[]
const url = 'http://127.0.0.1:3000'

/** What a program would be handed, where the command runs it instead of curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  const env = { ...process.env, CAUSEWAY_TOKEN: 'a "token" $HOME' }
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1)
}

const cookies = ['-b', 'causeway.cookies', '-c', 'causeway.cookies', '-H', `Origin: ${url}`]

const signIn = ({ signsInBy }: ExampleCall) =>
  ({ token: ['-H', 'Authorization: Bearer a "token" $HOME'], cookies, nothing: [] })[signsInBy]

describe('an example as a command', () => {
  test.each(ids)('%s reaches the program word by word', (id) => {
    const call = exampleCall(describedOperation(id))
    expect(argumentsOf(curlOf(call, url))).toEqual([
      '-sS',
      ...(call.method === 'GET' ? [] : ['-X', call.method]),
      `${url}${call.path}`,
      ...signIn(call),
      ...Object.entries(call.headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      ...(call.body === undefined ? [] : ['-d', call.body]),
    ])
  })

  test.each([
    ["it's"],
    ['$(reboot) `reboot` $HOME \\ " ; & | > <'],
    ["'; reboot; '"],
    ['two\nlines'],
    ['!! é 隧道'],
  ])('%j is one word, whatever a shell would make of it', (word) => {
    expect(argumentsOf(`curl ${shellWord(word)}`)).toEqual([word])
  })

  test('never holds the token itself, and holds no part of an address unfilled', () => {
    for (const id of ids) {
      const call = exampleCall(describedOperation(id))
      expect(call.path).not.toMatch(/[{}]|\/\/|\/$/)
      expect(JSON.stringify(call.headers)).not.toMatch(/authorization/i)
    }
  })

  test('takes values for the path, and escapes them', () => {
    const values = { regionId: 'eu-central-1', connectionId: 'a/b?c' }
    expect(exampleCall(describedOperation('getConnection'), values).path).toBe(
      '/api/connections/eu-central-1/a%2Fb%3Fc',
    )
  })
})

import { expect, test } from 'vitest'
import { createLog } from './log'
import { Secret } from './secret'

function logged(write: (log: ReturnType<typeof createLog>) => void, level = 'info') {
  const lines: string[] = []
  write(createLog(level, { write: (line) => void lines.push(line) }))
  return lines
}

test('a line is one JSON object with its time and its level as a word', () => {
  const [line = ''] = logged((log) => log.warn({ requestId: 'r-1' }, 'Slow.'))
  const { time, ...rest } = JSON.parse(line)
  expect(rest).toEqual({ level: 'warn', requestId: 'r-1', msg: 'Slow.' })
  expect(new Date(time).toISOString()).toBe(time)
  expect(line.trim()).not.toContain('\n')
})

test('no line shows a secret, a cookie or an authorization, wherever they stand', () => {
  const secret = new Secret('k3y-of-nobody')
  const headers = { authorization: 'Bearer k3y-of-nobody', cookie: 's=k3y-of-nobody' }
  const lines = logged((log) => {
    log.info({ psk: secret, deep: { list: [secret] } }, `about ${secret}`)
    log.info({ ...headers, request: { headers, ...headers }, headers })
    log.error({ err: Object.assign(new Error('broken'), { secret, headers }) })
  })
  expect(lines).toHaveLength(3)
  expect(lines.join('')).not.toContain('k3y-of-nobody')
  expect(lines.join('')).toContain('***')
})

test.each([
  ['silent', 0],
  ['error', 1],
  ['info', 2],
  ['debug', 3],
  ['nonsense', 2],
])('level %s lets %d of an error, an information and a detail through', (level, count) => {
  const lines = logged((log) => {
    log.error('e')
    log.info('i')
    log.debug('d')
  }, level)
  expect(lines).toHaveLength(count)
})

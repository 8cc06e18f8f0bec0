import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import https from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type ConnectionLimits, openServer } from './open-server'

const echo: RequestListener = async (request, response) => {
  let length = 0
  try {
    for await (const chunk of request) length += (chunk as Buffer).length
    response.end(`${length} bytes`)
  } catch {
    // The client was cut off, and the server has told it why.
  }
}

async function listening(
  limits: Partial<ConnectionLimits> = {},
  tls?: Parameters<typeof openServer>[0],
): Promise<number> {
  const server = openServer(tls, echo, limits)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/** Sends one piece after the other, `everyMs` apart and without end, until the server hangs up. */
function dribble(port: number, first: string, piece: string, everyMs: number) {
  return new Promise<{ answer: string; ms: number }>((resolve) => {
    const startedMs = performance.now()
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(first))
    const timer = setInterval(() => socket.write(piece), everyMs)
    socket.on('data', (chunk) => {
      answer += chunk
    })
    // Writing to a server that has hung up fails, which is what is waited for.
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearInterval(timer)
      resolve({ answer, ms: performance.now() - startedMs })
    })
  })
}

const impatient = { headersMs: 300, requestMs: 600, checkMs: 50 }
const head = 'POST /x HTTP/1.1\r\nhost: 127.0.0.1\r\n'

describe('a slow client', () => {
  test('that never ends its headers is told so and cut off', async () => {
    const { answer, ms } = await dribble(await listening(impatient), head, 'x-a: b\r\n', 40)
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
    expect(answer).toContain('"code":"Causeway.MalformedRequest"')
    expect(ms).toBeLessThan(3000)
  })

  test('that never ends its body is cut off, however steadily it sends', async () => {
    const first = `${head}content-length: 100000\r\n\r\n`
    const { answer, ms } = await dribble(await listening(impatient), first, 'x', 40)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(ms).toBeLessThan(3000)
  })

  test('that says nothing at all is cut off', async () => {
    const { ms } = await dribble(await listening(impatient), '', '', 1_000_000)
    expect(ms).toBeLessThan(3000)
  })
})

test('headers without measure are refused in words', async () => {
  const port = await listening({ headerBytes: 2000 })
  const { answer } = await dribble(port, `${head}x-a: ${'a'.repeat(4000)}\r\n\r\n`, '', 1_000_000)
  expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  expect(answer).toContain('application/problem+json')
})

test('more connections than it takes are not taken', async () => {
  const port = await listening({ connections: 1 })
  const first = connect(port, '127.0.0.1')
  await new Promise((resolve) => first.once('connect', resolve))
  onTestFinished(() => void first.destroy())
  expect((await dribble(port, '', '', 1_000_000)).answer).toBe('')
})

/** A key and a certificate for 127.0.0.1 that signs itself. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-tls-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const request =
    '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 1 -subj /CN=causeway'
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1']
  const files = ['-keyout', keyFile, '-out', certFile]
  execFileSync('openssl', ['req', ...request.split(' '), ...names, ...files], { stdio: 'pipe' })
  return { keyFile, certFile }
}

describe('with a certificate', () => {
  test('it speaks TLS 1.2 or newer, and nothing in clear', async () => {
    const tls = certificate()
    const port = await listening({}, tls)
    const answer = await new Promise<{ body: string; protocol: string | null }>(
      (resolve, reject) => {
        const options = { port, host: '127.0.0.1', ca: [readFileSync(tls.certFile)] }
        https
          .get(options, (response) => {
            const { socket } = response
            const protocol = 'getProtocol' in socket ? (socket as TLSSocket).getProtocol() : null
            let body = ''
            response.on('data', (chunk) => {
              body += chunk
            })
            response.on('end', () => resolve({ body, protocol }))
          })
          .on('error', reject)
      },
    )
    expect(answer.body).toBe('0 bytes')
    expect(answer.protocol).toMatch(/^TLSv1\.[23]$/)
    expect((await dribble(port, `${head}\r\n`, '', 1_000_000)).answer).not.toContain('bytes')
  })

  test('files that cannot be used are an error, not a server in clear', () => {
    const { keyFile, certFile } = certificate()
    expect(() => openServer({ keyFile: `${keyFile}-not`, certFile }, echo)).toThrow(/ENOENT/)
    expect(() => openServer({ keyFile: certFile, certFile }, echo)).toThrow()
  })
})

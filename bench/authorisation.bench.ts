import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { firstAdmin } from '@/lib/auth/testing-first-admin'
import { compare } from './compare'
import { bearer, caller } from './creates'
import { load, table } from './figures'
import { startJournalServer, startProduct } from './servers'

/** What knowing the caller costs a create: by an API token and by a session, against a caller who is known already. */
export async function benchAuthorisation(sandbox: string, dataDir: string): Promise<string> {
  const server = await startJournalServer(sandbox, dataDir)
  const { cookie, token } = (await (await fetch(server)).json()) as {
    cookie: string
    token: string
  }
  const known = caller(server, '/with')
  const ways = {
    'by an API token': bearer(token),
    'by a session': { cookie, origin: server },
  } as const
  const parts: string[] = []
  for (const [name, credentials] of Object.entries(ways))
    for (const inFlight of [1, 32] as const)
      parts.push(
        await compare(
          'Create with its caller recognised against known already (aim: within 1.1)',
          [
            [name, caller(server, '/signed-in', credentials)],
            ['known already', known],
          ],
          inFlight,
        ),
      )
  return parts.join('')
}

/** Sign-ins a second through the whole product, against checking the password alone. */
export async function benchSignIn(env: Readonly<Record<string, string>>): Promise<string> {
  // Each from an address of its own: tries are counted for each.
  const { url, printed } = await startProduct({ ...env, TRUST_PROXY: '1' })
  const { email, password } = await firstAdmin(url, printed())
  let made = 0
  const signIn = async () => {
    made += 1
    const response = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: {
        origin: url,
        'content-type': 'application/json',
        'x-forwarded-for': `10.${(made >> 16) & 255}.${(made >> 8) & 255}.${made & 255}`,
      },
      body: JSON.stringify({ Email: email, Password: password }),
    })
    if (!response.ok) throw new Error(await response.text())
    await response.arrayBuffer()
  }
  const hash = await hashPassword(password)
  const check = async () => {
    if (!(await verifyPassword({ hash, password }))) throw new Error('The password is wrong.')
  }
  const rows: string[][] = []
  for (const inFlight of [1, 8]) {
    await load(signIn, 10, inFlight)
    const ours = await load(signIn, 60, inFlight)
    const alone = await load(check, 60, inFlight)
    rows.push([
      `${inFlight} in flight`,
      ours.medianMs.toFixed(1),
      ours.callsPerSecond.toFixed(1),
      alone.callsPerSecond.toFixed(1),
      (ours.callsPerSecond / alone.callsPerSecond).toFixed(2),
    ])
  }
  return table(
    'Sign-in by password against checking its scrypt hash alone',
    ['', 'median ms', 'sign-ins/s', 'hashes/s', 'ratio'],
    rows,
  )
}

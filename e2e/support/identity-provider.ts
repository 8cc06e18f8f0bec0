import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'

/** Somebody whom the provider knows. */
export type Account = {
  readonly email: string
  readonly emailVerified: boolean
  readonly name: string
  readonly groups: readonly string[]
}

export const client = { id: 'causeway', secret: 'a-secret-of-the-tests-alone' } as const

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)

const page = (
  action: string,
  client: string,
) => `<!doctype html><html lang="en"><title>Provider</title>
<h1>Sign in to ${escaped(client)}</h1>
<form method="post" action="${escaped(action)}"><label>Account <input name="account" autofocus></label>
<button>Continue</button><button name="cancel" value="1">Cancel</button></form></html>`

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}

function configuration(
  accounts: ReadonlyMap<string, Account>,
  redirectUri: string,
): Configuration {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub', 'groups'],
      email: ['email', 'email_verified'],
      profile: ['name'],
    },
    // Groups in the ID token, as the providers of companies have them.
    conformIdTokenClaims: false,
    cookies: { keys: ['keys of the tests alone'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => {
      const account = accounts.get(sub)
      if (!account) return undefined
      const { email, emailVerified, name, groups } = account
      return {
        accountId: sub,
        claims: () => ({ sub, email, email_verified: emailVerified, name, groups: [...groups] }),
      }
    },
    async loadExistingGrant({ oidc }) {
      const { provider, session, client: asking } = oidc
      const ids = { accountId: session?.accountId, clientId: asking?.clientId }
      const grant = new provider.Grant({ ...ids })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  }
}

/** The page on which people tell the provider who they are. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { uid } = await provider.interactionDetails(request, response)
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page(`/interaction/${uid}`, 'Causeway'))
    return
  }
  const body = await bodyOf(request)
  const result = body.get('cancel')
    ? { error: 'access_denied', error_description: 'Cancelled' }
    : { login: { accountId: body.get('account') ?? '' } }
  await provider.interactionFinished(request, response, result)
}

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))

/** Keeps a browser from being sent back: it ends on `instead`, and `hold` is given the way back. */
function holdBack(response: ServerResponse, back: string, instead: string) {
  return new Promise<string>((hold) => {
    const setHeader = response.setHeader.bind(response)
    response.setHeader = (name, value) => {
      const leads = name.toLowerCase() === 'location' && String(value).startsWith(back)
      if (leads) hold(String(value))
      return setHeader(name, leads ? instead : value)
    }
  })
}

/** An identity provider of our own on loopback: a real one, with accounts that tests make. */
export async function startIdentityProvider() {
  const accounts = new Map<string, Account>()
  const requests: string[] = []
  let provider: Provider | undefined
  let redirectUri = ''
  let held: ((back: string) => void) | undefined
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    requests.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`)
    if (request.url === '/held') return response.end('Held')
    if (held) void holdBack(response, redirectUri, '/held').then(held)
    if (!provider) return response.writeHead(503).end()
    if (!request.url?.startsWith('/interaction/')) return provider.callback()(request, response)
    return interact(provider, request, response).catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    )
  }
  let server = createServer((request, response) => void handle(request, response))
  await listen(server, 0)
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const stop = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return {
    issuer,
    accounts,
    /** Everything it was asked, with headers. */
    requests,
    /** It begins to answer, for an app whose address is known only now. */
    serve(appUrl: string) {
      redirectUri = `${appUrl}/api/auth/callback/oidc`
      provider = new Provider(issuer, configuration(accounts, redirectUri))
    },
    /** The next way back to the app, which the browser is not sent. */
    async nextWayBack(): Promise<string> {
      try {
        return await new Promise<string>((resolve) => {
          held = resolve
        })
      } finally {
        held = undefined
      }
    },
    /** It goes away, with every connection. */
    stop,
    async comeBack() {
      server = createServer((request, response) => void handle(request, response))
      await listen(server, port)
    },
  }
}

export type IdentityProvider = Awaited<ReturnType<typeof startIdentityProvider>>

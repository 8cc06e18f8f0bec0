import 'server-only'
import type { OpenJournal } from '@/lib/connections/attempts/journal'
import { processContext } from '@/lib/connections/context'
import { readEnvironment } from '@/lib/env'
import type { AuthSettings } from './auth-settings'
import { createEngine, type Engine } from './engine'

/** What the ways in need: the engine, the store below it, and how they are set up. */
export type Auth = OpenJournal & {
  readonly engine: Engine
  /** The engine that also knows the identity provider, made when it is first asked for. */
  readonly providerEngine: () => Engine
  readonly settings: AuthSettings
}

/**
 * The ways in on a store. An engine with a provider asks it for its endpoints before it does anything else, so
 * passwords have an engine of their own: a provider that is away keeps nobody out who does not need it.
 */
export function authOn({ store, keys }: OpenJournal, settings: AuthSettings): Auth {
  let withProvider: Engine | undefined
  return {
    store,
    keys,
    settings,
    engine: createEngine(store, keys, { ...settings, oidc: undefined }),
    providerEngine() {
      withProvider ??= createEngine(store, keys, settings)
      return withProvider
    },
  }
}

const place = Symbol.for('causeway.auth')

type Holder = { [place]?: { settings: AuthSettings; opened?: Promise<Auth> } }

function holderOf() {
  const holder = globalThis as Holder
  holder[place] ??= { settings: readEnvironment(process.env).auth }
  return holder[place]
}

/** How this process lets people in. */
export const authSettings = (): AuthSettings => holderOf().settings

/**
 * The engine of this process, made at the first use on the journal's own store. A failure is not kept.
 *
 * @throws StoreError
 */
export function processAuth(): Promise<Auth> {
  const held = holderOf()
  held.opened ??= processContext()
    .desk.journal()
    .then((journal) => authOn(journal, held.settings))
    .catch((error: unknown) => {
      delete held.opened
      throw error
    })
  return held.opened
}

import 'server-only'
import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Secret } from '@/lib/secret'
import { StoreError, storeErrorFrom } from './store-error'

/** The keys of an installation, one for each purpose, and a name for them that gives nothing away. */
export type JournalKeys = {
  readonly id: string
  readonly sealing: Buffer
  readonly fingerprints: Buffer
  /** Digests of sessions, API tokens and links. */
  readonly tokens: Buffer
  /** Signatures of cookies, and what seals the secrets of second factors. */
  readonly cookies: Secret
  /** Of the chain of the audit log. */
  readonly audit: Buffer
}

const keyBytes = 32
const derive = (secret: Secret, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret.reveal(), 'causeway', purpose, keyBytes))

/** Keys derived from one secret: HKDF-SHA256 (RFC 5869), one purpose each. */
export function keysFrom(secret: Secret): JournalKeys {
  const named = createHash('sha256').update(derive(secret, 'name of the keys')).digest('hex')
  return {
    id: named.slice(0, 8),
    sealing: derive(secret, 'sealed parameters'),
    fingerprints: derive(secret, 'fingerprints'),
    tokens: derive(secret, 'tokens'),
    cookies: new Secret(derive(secret, 'cookies').toString('base64url')),
    audit: derive(secret, 'audit chain'),
  }
}

/** Where the generated secret lies in a data directory. */
export const keyFileIn = (folder: string): string => join(folder, 'secret.key')

function readKeyFile(file: string): Secret | undefined {
  let text: string
  try {
    text = readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw storeErrorFrom(error, file)
  }
  if (Buffer.from(text, 'base64').length < keyBytes) {
    throw new StoreError('corrupt', `${file} holds no key. Restore it, or set CAUSEWAY_SECRET.`)
  }
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  return new Secret(text)
}

/**
 * The secret of an installation that was given none: made once, kept in a file of mode 0600. Of several
 * processes that start at once, one makes it: the file appears whole, by linking, or not at all.
 *
 * @throws StoreError
 */
export const generatedSecret = (folder: string): Secret => generatedSecretAt(keyFileIn(folder))

/** The same, at a place of the caller's. @throws StoreError */
export function generatedSecretAt(file: string): Secret {
  const known = readKeyFile(file)
  if (known) return known
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(draft, `${randomBytes(keyBytes).toString('base64')}\n`, {
      mode: 0o600,
      flush: true,
    })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    } finally {
      rmSync(draft, { force: true })
    }
  } catch (error) {
    throw storeErrorFrom(error, file)
  }
  const made = readKeyFile(file)
  if (!made) throw new StoreError('other', `${file} could not be made.`)
  return made
}

import 'server-only'
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import type { JournalKeys } from './keys'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/**
 * Seals a text: `v1.<name of the keys>.<base64 of iv, tag and ciphertext>`. `about` is bound to it, so
 * that what was sealed for one attempt opens for no other. AES-256-GCM with a random 96-bit
 * nonce (NIST SP 800-38D, 8.2.2).
 */
export function seal({ id, sealing }: JournalKeys, text: string, about: string): string {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, sealing, iv)
  cipher.setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  const whole = Buffer.concat([iv, cipher.getAuthTag(), sealed])
  return `v1.${id}.${whole.toString('base64')}`
}

/** The text again, or undefined when other keys sealed it or it was tampered with. */
export function unseal(keys: JournalKeys, sealed: string, about: string): string | undefined {
  const [version, id, text = ''] = sealed.split('.')
  if (version !== 'v1' || id !== keys.id) return undefined
  const whole = Buffer.from(text, 'base64')
  if (whole.length < ivBytes + tagBytes) return undefined
  const decipher = createDecipheriv(algorithm, keys.sealing, whole.subarray(0, ivBytes))
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(whole.subarray(ivBytes, ivBytes + tagBytes))
  try {
    const opened = decipher.update(whole.subarray(ivBytes + tagBytes))
    return Buffer.concat([opened, decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}

/**
 * A digest that says whether two requests are the same and nothing else: keyed, because a short
 * pre-shared key could be guessed from a plain one.
 *
 * @example fingerprint(keys, 'CreateVpnConnection', parameters) // 'v1.1f2e3d4c.9b74…'
 */
export function fingerprint(
  { id, fingerprints }: JournalKeys,
  operation: string,
  parameters: Readonly<Record<string, string>>,
): string {
  const pairs = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  const digest = createHmac('sha256', fingerprints)
    .update(JSON.stringify([operation, pairs]))
    .digest('base64url')
  return `v1.${id}.${digest}`
}

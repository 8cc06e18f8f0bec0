import 'server-only'
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { JournalKeys } from '@/lib/db/keys'

/**
 * What the database keeps of a secret that somebody else holds (a session, an API token, a link): a
 * keyed digest. The secret has 256 random bits, so nothing slower is needed.
 */
export const digestOf = ({ tokens }: JournalKeys, purpose: string, text: string): string =>
  createHmac('sha256', tokens).update(`${purpose}\n${text}`).digest('base64url')

const secretBytes = 32

/** 256 random bits as text for a link or a header. */
export const newSecretText = (): string => randomBytes(secretBytes).toString('base64url')

/** A short random name for a row. */
export const newId = (prefix: string): string =>
  `${prefix}-${randomBytes(9).toString('base64url')}`

/** Whether two texts are the same, without telling how far they are. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

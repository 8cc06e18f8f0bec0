import 'server-only'
import { timingSafeEqual } from 'node:crypto'

/** Whether two signatures are equal, in a time that does not tell where they differ. */
export function isSameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

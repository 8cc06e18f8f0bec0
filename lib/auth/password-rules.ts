import { commonPasswords } from './common-passwords'

/** NIST SP 800-63B (rev. 4), 3.1.1.2: length counts, composition does not; long phrases must fit. */
export const passwordCharacters = { min: 12, max: 256 } as const

/** Letters and digits in lower case, so that "P@ssword-1234" is still found for what it is. */
const plainForm = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('@', 'a')
    .replaceAll('0', 'o')
    .replaceAll('$', 's')
    .replaceAll('3', 'e')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Whether it is one thing over and over, or a run along the keyboard or the alphabet. */
function isPattern(text: string): boolean {
  if (/^(.{1,4})\1+$/u.test(text)) return true
  const runs = [
    'abcdefghijklmnopqrstuvwxyz',
    '01234567890123456789',
    'qwertyuiopasdfghjklzxcvbnm',
  ]
  return runs.some((run) => run.includes(text) || [...run].reverse().join('').includes(text))
}

/**
 * Why a password is not taken, or undefined. Too short, too long, one of those that everybody tries first, or made of
 * the person's own name or address.
 */
export function weaknessOf(
  password: string,
  { name = '', email = '' }: { name?: string; email?: string },
): string | undefined {
  const { min, max } = passwordCharacters
  const length = [...password].length
  if (length < min) return `Use at least ${min} characters; a few words make a good one.`
  if (password.length > max) return `Use at most ${max} characters.`
  const plain = plainForm(password)
  // What is added at the end to satisfy somebody's rules adds nothing.
  const core = plainForm(password.replace(/[^\p{L}]+$/u, ''))
  if (
    isPattern(password.toLowerCase()) ||
    commonPasswords.has(plain) ||
    commonPasswords.has(core)
  )
    return 'This is one of the passwords that are tried first. Choose another.'
  const own = [email.split('@')[0] ?? '', ...name.split(/\s+/)]
    .map(plainForm)
    .filter((part) => part.length >= 3)
  const rest = own.reduce((left, part) => left.replaceAll(part, ''), plain)
  if (own.length > 0 && rest.length < min / 2)
    return 'It is made of your own name or address. Choose another.'
  return undefined
}

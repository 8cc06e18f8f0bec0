const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._'
const letterCount = 52

/** How many random bytes `portableKey` needs. */
export const portableKeyLength = 32

/**
 * A pre-shared key every known peer takes: letters, digits, `.` and `_`, a letter first. 64 symbols,
 * so six bits of each byte are used without bias; the first symbol is drawn from 52 letters by
 * taking the byte modulo 52, which costs a fraction of a bit.
 *
 * @param random `portableKeyLength` bytes from a cryptographic source
 */
export function portableKey(random: Uint8Array): string {
  return Array.from(
    random,
    (byte, position) => alphabet[position === 0 ? byte % letterCount : byte % 64],
  ).join('')
}

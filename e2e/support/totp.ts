import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const stepMs = 30_000
const digits = 6

/** The bytes of a secret as authenticators are given it (RFC 4648, 6). */
export function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/[=\s]/g, '').toUpperCase()]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** The code an authenticator shows at a moment (RFC 6238 with SHA-1, RFC 4226, 5.3). */
export function totpOf(secret: Buffer, atMs: number, length = digits): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / stepMs)))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff
  return String(number % 10 ** length).padStart(length, '0')
}

/** Codes of the secret in an `otpauth:` address, `steps` half minutes from now. */
export function authenticator(uri: string) {
  const secret = fromBase32(new URL(uri).searchParams.get('secret') ?? '')
  return (steps = 0) => totpOf(secret, Date.now() + steps * stepMs)
}

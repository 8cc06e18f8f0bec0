import type { Option } from '../values/choice'

const smOnly = 'China Certification gateways only'

/** Phase 1 and Phase 2 offer the same encryption and authentication algorithms. */
export const encryptionOptions = [
  { value: 'aes', meaning: 'AES-CBC, 128 bit', documented: 'both' },
  { value: 'aes192', meaning: 'AES-CBC, 192 bit', documented: 'both' },
  { value: 'aes256', meaning: 'AES-CBC, 256 bit', documented: 'both' },
  { value: 'des', meaning: 'DES-CBC, 56 bit', documented: 'both' },
  { value: '3des', meaning: '3DES-CBC, 112 bit in effect', documented: 'both' },
  { value: 'sm4', meaning: 'SM4-CBC, 128 bit', documented: 'today', note: smOnly },
] as const satisfies readonly Option[]

export const authenticationOptions = [
  { value: 'md5', meaning: 'HMAC-MD5', documented: 'both' },
  { value: 'sha1', meaning: 'HMAC-SHA-1', documented: 'both' },
  { value: 'sha256', meaning: 'HMAC-SHA-256', documented: 'today' },
  { value: 'sha384', meaning: 'HMAC-SHA-384', documented: 'today' },
  { value: 'sha512', meaning: 'HMAC-SHA-512', documented: 'today' },
  { value: 'sm3', meaning: 'HMAC-SM3', documented: 'today', note: smOnly },
] as const satisfies readonly Option[]

export const groupOptions = [
  { value: 'group1', meaning: 'MODP, 768 bit', documented: 'both' },
  { value: 'group2', meaning: 'MODP, 1024 bit', documented: 'both' },
  { value: 'group5', meaning: 'MODP, 1536 bit', documented: 'both' },
  { value: 'group14', meaning: 'MODP, 2048 bit', documented: 'both' },
  { value: 'group24', meaning: 'MODP, 2048 bit, 256-bit subgroup', documented: '2020' },
] as const satisfies readonly Option[]

export const pfsOptions = [
  { value: 'disabled', meaning: 'No new key exchange in Phase 2', documented: 'today' },
  ...groupOptions,
] as const satisfies readonly Option[]

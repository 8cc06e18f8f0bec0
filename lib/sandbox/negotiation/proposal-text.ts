import type { Phase } from './parties'

/** The API's words in those of a strongSwan log. Source: strongSwan, "Cipher Suites". */
const encryption: Readonly<Record<string, string>> = {
  aes: 'AES_CBC_128',
  aes192: 'AES_CBC_192',
  aes256: 'AES_CBC_256',
  des: 'DES_CBC',
  '3des': '3DES_CBC',
  sm4: 'SM4_CBC',
}
const authentication: Readonly<Record<string, readonly [hmac: string, prf: string]>> = {
  md5: ['HMAC_MD5_96', 'PRF_HMAC_MD5'],
  sha1: ['HMAC_SHA1_96', 'PRF_HMAC_SHA1'],
  sha256: ['HMAC_SHA2_256_128', 'PRF_HMAC_SHA2_256'],
  sha384: ['HMAC_SHA2_384_192', 'PRF_HMAC_SHA2_384'],
  sha512: ['HMAC_SHA2_512_256', 'PRF_HMAC_SHA2_512'],
  sm3: ['HMAC_SM3', 'PRF_HMAC_SM3'],
}
const group: Readonly<Record<string, string>> = {
  group1: 'MODP_768',
  group2: 'MODP_1024',
  group5: 'MODP_1536',
  group14: 'MODP_2048',
  group24: 'MODP_2048_256',
}

/** @example ikeProposal(phase) // 'IKE:AES_CBC_256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048' */
export function ikeProposal(phase: Phase): string {
  const hashes = authentication[phase.authentication] ?? []
  return `IKE:${[encryption[phase.encryption], ...hashes, group[phase.group]].join('/')}`
}

/** @example espProposal(phase) // 'ESP:AES_CBC_256/HMAC_SHA2_256_128/NO_EXT_SEQ' */
export function espProposal(phase: Phase): string {
  const [hmac] = authentication[phase.authentication] ?? []
  const dh = group[phase.group]
  return `ESP:${[encryption[phase.encryption], hmac, ...(dh ? [dh] : []), 'NO_EXT_SEQ'].join('/')}`
}
